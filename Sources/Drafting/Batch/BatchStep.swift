import Article
import Interpreter
import Sessions

/// What is to be said next for a row's article.
struct BatchStep {
    /// As a writer would say it.
    var utterance: String
    var command: any Command
}

extension BatchStep {
    /// The first thing that the article lacks of what its row asks for; `nil` where it is written.
    ///
    /// What the row says of it counts as long as nothing is written, for then the writer may have changed it.
    ///
    /// - Parameters:
    ///   - lacksText: Whether a part has no text.
    ///   - wasCutOff: Whether a part has but the beginning of one.
    ///   - wasDescribed: Whether a description was tried for, which not every article comes to have.
    static func next(
        for row: BatchRow, in article: Article, lacksText: Bool, wasCutOff: Bool, wasDescribed: Bool
    ) -> BatchStep? {
        if article.sections.isEmpty, article.intro.isEmpty, let setting = setting(of: row, in: article) {
            return setting
        }
        if article.title.isEmpty, let type = row.type {
            // In Chinese the answers are, too.
            let said = row.language == .english ? "write a \(type.rawValue) article" : "写一篇\(type.rawValue)文章"
            return BatchStep(utterance: said, command: Draft(type: type))
        }
        if article.title.isEmpty || article.sections.isEmpty || lacksText || wasCutOff {
            return BatchStep(utterance: "/draft", command: Draft())
        }
        return article.description.isEmpty && !wasDescribed ? description : nil
    }

    static let description = BatchStep(
        utterance: "/rewrite description", command: Rewrite(target: .description))

    private static func setting(of row: BatchRow, in article: Article) -> BatchStep? {
        if article.keyword.isEmpty { return set(.keyword, .text(row.keyword), row.keyword) }
        if article.language != row.language {
            return set(.language, .language(row.language), row.language.rawValue)
        }
        if let words = row.words, article.words != words { return set(.words, .number(words), "\(words)") }
        for (key, wish, found) in [
            (SetValue.Key.tone, row.tone, article.tone), (.audience, row.audience, article.audience),
            (.title, row.title, article.title),
        ] where !wish.isEmpty && found.isEmpty {
            return set(key, .text(wish), wish)
        }
        guard !row.keywords.isEmpty, article.keywords.isEmpty else { return nil }
        return set(.keywords, .list(row.keywords), row.keywords.joined(separator: ", "))
    }

    private static func set(_ key: SetValue.Key, _ value: SetValue.Value, _ said: String) -> BatchStep {
        BatchStep(utterance: "/set \(key) \(said)", command: SetValue(key: key, value: value))
    }
}

extension Session {
    /// Whether a batch began it for a row.
    func isOf(_ row: BatchRow) -> Bool {
        turns.first?.utterance == "/set keyword \(row.keyword)" && settings.language == row.language
    }

    /// The files that the article was exported to, the last first.
    var exportedPaths: [String] {
        turns.reversed().flatMap { turn in
            turn.commands.compactMap { command in
                guard case .object(let slots) = command, slots["do"] == .string(Export.verb),
                    case .string(let path)? = slots["path"]
                else { return nil }
                return path
            }
        }
    }
}
