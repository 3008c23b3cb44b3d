import Foundation
import Article
import Interpreter

/// Finds the parts of an article that a target names.
struct TargetResolver {
    let article: Article
    let focus: Focus
    /// Whether "it" may be several parts, none of which needs to be chosen.
    var takesSeveral = false

    /// - Throws: ``Problem`` where the article has no such part.
    func parts(of target: Target) throws(Problem) -> [Part] {
        switch target {
        case .intro: return [.intro]
        case .conclusion: return [.conclusion]
        case .section(let number): return [.section(try existing(number))]
        case .lastSection: return [.section(try existing(SectionNumber(article.sections.count)))]
        case .sectionRange(let range): return try sections(Array(range))
        case .sectionList(let list): return try sections(list)
        case .allSections: return try sections(Array(1...max(article.sections.count, 1)))
        case .sectionNamed(let words): return [.section(try named(words))]
        case .faqs: return article.faqs.indices.map { .answer($0 + 1) }
        case .faq(let number): return [.answer(try existingFAQ(number))]
        case .article:
            return [.intro] + (try sections(Array(1...max(article.sections.count, 1)))) + [.conclusion]
        case .it: return try focused()
        case .title, .description, .outline, .titles:
            throw Problem(
                "\"\(target)\" is no part that can be written on its own: name a section, the intro or the conclusion.",
                "“\(target)”不是可以单独写的部分：请指明某一节、引言或结语。")
        }
    }

    private func focused() throws(Problem) -> [Part] {
        let parts = focus.parts.filter { part in
            if case .section(let number) = part { return article[number] != nil }
            return true
        }
        guard !parts.isEmpty else {
            throw Problem(
                "I can't tell which part you mean: name it, for example \"section 2\" or \"the intro\".",
                "不清楚您指哪一部分：请说明，例如“第二节”或“引言”。")
        }
        guard parts.count == 1 || takesSeveral else { throw Problem(PartQuestion(parts: parts)) }
        return parts
    }

    private func sections(_ numbers: [Int]) throws(Problem) -> [Part] {
        var parts: [Part] = []
        for number in numbers { parts.append(.section(try existing(SectionNumber(number)))) }
        return parts
    }

    /// A section that is there, by its number.
    func existing(_ number: SectionNumber) throws(Problem) -> SectionNumber {
        guard article[number] == nil else { return number }
        guard !article.sections.isEmpty else {
            throw Problem(
                "There are no sections yet: say \"make an outline\" first.",
                "还没有章节：请先说“生成大纲”。")
        }
        if number.subsection != nil, let section = article[SectionNumber(number.section)] {
            let count = section.subsections.count
            throw Problem(
                "Section \(number.section) has \(count == 0 ? "no subsections" : "only \(count.counted("subsection"))"): name one that is there, or the section itself.",
                "第 \(number.section) 节\(count == 0 ? "没有" : "只有 \(count) 个")小节：请指明已有的小节，或整节。")
        }
        let count = article.sections.count
        throw Problem(
            "There is no section \(number): the article has \(count), so name one from 1 to \(count).",
            "没有第 \(number) 节：文章共 \(count) 节，请说 1 到 \(count)。")
    }

    private func existingFAQ(_ number: Int) throws(Problem) -> Int {
        let count = article.faqs.count
        guard count > 0 else {
            throw Problem("There are no FAQs yet: say \"add FAQs\" first.", "还没有常见问题：请先说“加常见问题”。")
        }
        let position = number == -1 ? count : number
        guard (1...count).contains(position) else {
            throw Problem(
                "There is no FAQ \(number): the article has \(count), so name one from 1 to \(count).",
                "没有第 \(number) 个常见问题：共 \(count) 个，请说 1 到 \(count)。")
        }
        return position
    }

    /// The section whose heading holds the words.
    private func named(_ words: String) throws(Problem) -> SectionNumber {
        for (index, section) in article.sections.enumerated() {
            if section.heading.localizedCaseInsensitiveContains(words) { return SectionNumber(index + 1) }
            for (inner, subsection) in section.subsections.enumerated()
            where subsection.heading.localizedCaseInsensitiveContains(words) {
                return SectionNumber(index + 1, inner + 1)
            }
        }
        throw Problem(
            "No heading holds \"\(words)\": say \"show the outline\" to see the headings.",
            "没有标题含“\(words)”：请说“看看大纲”查看各节标题。")
    }
}
