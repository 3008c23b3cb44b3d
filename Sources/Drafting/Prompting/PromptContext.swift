import Article

/// Everything that a prompt file can name in its tags; a part that an article lacks is `nil`.
struct PromptContext: Sendable {
    var keyword: String
    var title: String?
    var tone: String?
    var audience: String?
    /// The headings of the article, in order.
    var headings: [String]
    var heading: String?
    var brief: String?
    /// The heading of the section that a subsection belongs to.
    var parent: String?
    /// Titles of the type that is asked for, about other subjects.
    var examples: [String] = []
    /// The types of title that are asked for, in order.
    var types: [TypeWish] = []
    /// How many items a list is to have.
    var count: Int?
    /// What stands already: headings, questions, or the text before.
    var written: [String] = []
    var question: String?
    /// What is to be translated, or was said.
    var text: String?
    /// What is to be written, how long, and how the writer wants it.
    var part: String?
    var words: Int?
    var instruction: String?
    /// What sources say about it.
    var notes: String?
    /// Which of the manners that the worked examples know the tone is; all false where it is none of them.
    var isFormal = false
    var isCasual = false
    var isSimple = false
    var isPersuasive = false
    /// Whether it is any of these.
    var isStyled = false
    /// The commands that there are.
    var commands: [Usage] = []
    /// How the reply is made to begin.
    var opening = ""

    /// A type of title, how many of it, and one about another subject.
    struct TypeWish: Sendable {
        var type: String
        var number: Int
        var example: String
    }

    /// How a command is typed, and what it does.
    struct Usage: Sendable {
        var usage: String
        var summary: String
    }

    /// What an article says for itself.
    init(_ article: Article) {
        keyword = article.keyword.isEmpty ? article.title : article.keyword
        title = article.title.nonEmpty ?? article.keyword.nonEmpty
        tone = article.tone.nonEmpty
        audience = article.audience.nonEmpty
        headings = article.sections.map(\.heading)
        switch Manner(tone: article.tone) {
        case .formal?: isFormal = true
        case .casual?: isCasual = true
        case .simple?: isSimple = true
        case .persuasive?: isPersuasive = true
        case nil: break
        }
        isStyled = isFormal || isCasual || isSimple || isPersuasive
    }

    /// A text that has to do with no article.
    init(text: String) {
        self.init(Article())
        self.text = text
    }

    /// What the article is about; words of the worked examples that stand here are no leak.
    var subjects: [String] {
        [keyword] + [title, heading, parent, question].compactMap(\.self) + headings
    }
}

extension String {
    /// The text, or `nil` where there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
