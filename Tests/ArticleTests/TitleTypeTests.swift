import Article
import Testing

@Suite struct TitleTypeTests {
    static let englishCases: [(TitleType, String, Bool)] = [
        (.howTo, "How to Prune a Rose", true), (.howTo, "Roses: How to Prune Them", true),
        (.howTo, "Show How to Prune", false), (.listicle, "9 Roses for Shade", true),
        (.listicle, "Roses of 2024", false), (.listicle, "Seven Roses for Shade", true),
        (.question, "Do Roses Need Shade?", true), (.question, "Roses Need Shade", false),
        (.comparison, "Roses vs Tulips", true), (.comparison, "Roses or Tulips", true),
        (.ultimateGuide, "The Complete Guide to Roses", true), (.ultimateGuide, "A Guide to Roses", false),
        (.beginnerGuide, "Roses 101", true), (.stepByStep, "Plant Roses Step by Step", true),
        (.mistakes, "Rose Mistakes", true), (.checklist, "The Rose Checklist", true),
        (.caseStudy, "A Rose Case Study", true), (.statistics, "Rose Statistics", true),
        (.trends, "The Future of Roses", true), (.bestOf, "The Best Roses", true),
        (.bestOf, "Stop Roses", false),
        (.review, "Rose Shears Review", true), (.why, "Why Roses Wilt", true), (.why, "That Is Why", false),
        (.myths, "Rose Myths", true), (.secrets, "Rose Secrets", true), (.cost, "Prickly Roses", false),
        (.cost, "The Cost of Roses", true), (.definition, "What Is a Rose?", true),
        (.problemSolution, "Fix Rose Rust", true), (.tips, "Rose Tips", true),
        (.examples, "Rose Bed Ideas", true),
        (.benefits, "Benefits of Roses", true), (.alternatives, "Rose Alternatives", true),
    ]
    static let chineseCases: [(TitleType, String, Bool)] = [
        (.howTo, "如何修剪月季", true), (.howTo, "修剪月季", false), (.listicle, "月季的七种修剪法", true),
        (.question, "月季要修剪吗", true), (.question, "月季修剪", false), (.comparison, "月季和玫瑰的区别", true),
        (.ultimateGuide, "月季养护完全指南", true), (.beginnerGuide, "月季入门", true), (.stepByStep, "月季修剪五步走", true),
        (.mistakes, "养月季的误区", true), (.checklist, "月季养护清单", true), (.caseStudy, "月季种植案例", true),
        (.statistics, "月季销售数据", true), (.trends, "月季趋势", true), (.bestOf, "月季品种推荐", true),
        (.review, "花剪评测", true),
        (.why, "月季为什么不开花", true), (.myths, "月季的真相", true), (.secrets, "养月季的秘诀", true),
        (.cost, "月季多少钱一棵", true),
        (.definition, "什么是藤本月季", true), (.problemSolution, "月季黄叶的解决办法", true), (.tips, "月季修剪技巧", true),
        (.examples, "月季花园示例", true), (.benefits, "种月季的好处", true), (.alternatives, "月季的替代品种", true),
    ]

    @Test(arguments: englishCases) func english(_ type: TitleType, _ title: String, _ matches: Bool) {
        #expect(type.matches(title, in: .english) == matches)
    }

    @Test(arguments: chineseCases) func chinese(_ type: TitleType, _ title: String, _ matches: Bool) {
        #expect(type.matches(title, in: .chinese) == matches)
    }

    @Test func everyTypeIsCovered() {
        #expect(Set(Self.englishCases.map(\.0)) == Set(TitleType.allCases))
        #expect(Set(Self.chineseCases.map(\.0)) == Set(TitleType.allCases))
    }
}
