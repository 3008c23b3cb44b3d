import Article

/// An article that a batch is to write: a row of its list.
public struct BatchRow: Equatable, Sendable {
    /// Where it stands in the list's file, from 1.
    public internal(set) var line: Int
    /// What the article is about.
    public internal(set) var keyword: String
    /// The language that it is written in.
    public internal(set) var language: Language
    var words: Int?
    var type: TitleType?
    var title = ""
    var tone = ""
    var audience = ""
    var keywords: [String] = []
}

/// A column of a batch's list, in the order that a list without a header has.
enum BatchColumn: String, CaseIterable {
    case keyword, words, type, language, title, tone, audience, keywords

    /// The column that a header's cell names.
    init?(header: String) {
        let name = header.lowercased()
        let found = Self.allCases.first { $0.rawValue == name || $0.chinese == name }
        guard let found else { return nil }
        self = found
    }

    /// As the header of a list in a language has it.
    func name(in language: Language) -> String { language == .english ? rawValue : chinese }

    private var chinese: String {
        switch self {
        case .keyword: "关键词"
        case .words: "字数"
        case .type: "类型"
        case .language: "语言"
        case .title: "标题"
        case .tone: "语气"
        case .audience: "读者"
        case .keywords: "次要关键词"
        }
    }
}
