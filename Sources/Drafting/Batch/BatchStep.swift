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
    ///   - session: What was said for the row so far.
    ///   - lacksText: Whether a part has no text.
    ///   - wasCutOff: Whether a part has but the beginning of one.
    ///   - wasDescribed: Whether a description was tried for, which not every article comes to have.
    static func next(
        for row: BatchRow, in session: Session, lacksText: Bool, wasCutOff: Bool, wasDescribed: Bool
    ) -> BatchStep? {
        let article = session.article
        if article.sections.isEmpty, article.intro.isEmpty {
            let said = Set(session.turns.map(\.utterance))
            let lacking = settings(of: row, in: article).first { !said.contains($0.utterance) }
            if let lacking { return lacking }
        }
        if article.title.isEmpty, let type = row.type {
            return BatchStep(utterance: said(type, in: row.language), command: Draft(type: type))
        }
        if article.title.isEmpty || article.sections.isEmpty || lacksText || wasCutOff {
            return BatchStep(utterance: "/draft", command: Draft())
        }
        return article.description.isEmpty && !wasDescribed ? description : nil
    }

    static let description = BatchStep(
        utterance: "/rewrite description", command: Rewrite(target: .description))

    /// What asks for an article of a type; in Chinese the answers are, too.
    private static func said(_ type: TitleType, in language: Language) -> String {
        language == .english ? "write a \(type.rawValue) article" : "写一篇\(type.rawValue)文章"
    }

    /// What the row asks for and the article has not.
    private static func settings(of row: BatchRow, in article: Article) -> [BatchStep] {
        var steps: [BatchStep] = []
        if article.keyword.isEmpty { steps.append(set(.keyword, .text(row.keyword), row.keyword)) }
        if article.language != row.language {
            steps.append(set(.language, .language(row.language), row.language.rawValue))
        }
        if let words = row.words, article.words != words {
            steps.append(set(.words, .number(words), "\(words)"))
        }
        for (key, wish, found) in [
            (SetValue.Key.tone, row.tone, article.tone), (.audience, row.audience, article.audience),
            (.title, row.title, article.title),
        ] where !wish.isEmpty && found != wish {
            steps.append(set(key, .text(wish), wish))
        }
        if !row.keywords.isEmpty, article.keywords != row.keywords {
            steps.append(set(.keywords, .list(row.keywords), row.keywords.joined(separator: ", ")))
        }
        return steps
    }

    private static func set(_ key: SetValue.Key, _ value: SetValue.Value, _ said: String) -> BatchStep {
        BatchStep(utterance: "/set \(key) \(said)", command: SetValue(key: key, value: value))
    }

    /// The columns in which a row asks for something else than it did when its article was written.
    static func columns(changedIn row: BatchRow, since session: Session) -> [BatchColumn] {
        let said = session.turns.map(\.utterance)
        let asked = { (key: SetValue.Key) in
            said.last { $0.hasPrefix("/set \(key) ") }?.dropFirst("/set \(key) ".count).description ?? ""
        }
        let article = session.article
        let words = row.words.map(String.init) ?? ""
        let keywords = row.keywords.joined(separator: ", ")
        var changed = [
            (BatchColumn.words, words, asked(.words), "\(article.words)"),
            (.title, row.title, asked(.title), article.title), (.tone, row.tone, asked(.tone), article.tone),
            (.audience, row.audience, asked(.audience), article.audience),
            (.keywords, keywords, asked(.keywords), article.keywords.joined(separator: ", ")),
        ].filter { $0.1 != $0.2 && $0.1 != $0.3 }.map(\.0)
        let type = TitleType.allCases.first { said.contains(Self.said($0, in: row.language)) }
        if row.title.isEmpty, asked(.title).isEmpty, row.type != type { changed.append(.type) }
        return changed
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
