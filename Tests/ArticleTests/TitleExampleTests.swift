import Article
import Testing

/// Titles that are of a type, and ones that only look like it.
struct TitleExamples: CustomTestStringConvertible, Sendable {
    let type: TitleType
    let language: Language
    let are: [String]
    let areNot: [String]

    init(_ type: TitleType, _ language: Language, are: [String], areNot: [String]) {
        self.type = type
        self.language = language
        self.are = are
        self.areNot = areNot
    }

    var testDescription: String { "\(type.rawValue) \(language.rawValue)" }
}

@Suite("Title types by example") struct TitleExampleTests {
    @Test("Titles are told by their surface", arguments: TitleExamples.english + TitleExamples.chinese)
    func examples(_ examples: TitleExamples) {
        for title in examples.are { #expect(examples.type.matches(title, in: examples.language), "\(title)") }
        for title in examples.areNot {
            #expect(!examples.type.matches(title, in: examples.language), "\(title)")
        }
    }

    @Test("Every type has examples in both languages", arguments: TitleType.allCases)
    func complete(_ type: TitleType) {
        #expect(TitleExamples.english.contains { $0.type == type })
        #expect(TitleExamples.chinese.contains { $0.type == type })
    }

    @Test("Case is ignored", arguments: TitleExamples.english)
    func cases(_ examples: TitleExamples) {
        for title in examples.are {
            #expect(examples.type.matches(title.uppercased(), in: .english), "\(title)")
        }
    }
}
