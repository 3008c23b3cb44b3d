import Article

/// A part of the page that a finding is about; described as commands name it.
public enum Place: Hashable, Sendable {
    /// The page as a whole.
    case article
    case title
    case description
    case slug
    case keyword
    case intro
    case section(SectionNumber)
    case conclusion
    /// All frequently asked questions.
    case faqs
    /// One question with its answer, counted from 1.
    case faq(Int)
}

extension Place: CustomStringConvertible {
    /// The target of the command language: `section 2.1`, `faq 3`.
    public var description: String { name(in: .english) }

    /// What a writer calls the part, in the middle of a sentence.
    public func name(in language: Language) -> String {
        switch (self, language) {
        case (.article, .english): "article"
        case (.article, .chinese): "全文"
        case (.title, .english): "title"
        case (.title, .chinese): "标题"
        case (.description, .english): "description"
        case (.description, .chinese): "描述"
        case (.slug, .english): "slug"
        case (.slug, .chinese): "网址"
        case (.keyword, .english): "keyword"
        case (.keyword, .chinese): "关键词"
        case (.intro, .english): "intro"
        case (.intro, .chinese): "引言"
        case (.section(let number), .english): "section \(number)"
        case (.section(let number), .chinese): number.subsection == nil ? "第 \(number) 节" : "\(number) 节"
        case (.conclusion, .english): "conclusion"
        case (.conclusion, .chinese): "结语"
        case (.faqs, .english): "faqs"
        case (.faqs, .chinese): "常见问题"
        case (.faq(let number), .english): "faq \(number)"
        case (.faq(let number), .chinese): "第 \(number) 个常见问题"
        }
    }
}
