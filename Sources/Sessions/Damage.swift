import Article

/// What is wrong with a session's file.
public enum Damage: Error, Equatable, Sendable {
    /// The file is no JSON, or ends before it is whole.
    case notWhole
    /// A value that every session has is not there.
    case missing(key: String)
    /// The value has another type than it must have, or can't be read as what it stands for.
    case wrong(key: String)
    /// The turns do not give the article.
    case mismatch(Mismatch)

    /// What is wrong, to stand within a sentence.
    public func phrase(in language: Language) -> String {
        switch (self, language) {
        case (.notWhole, .english): "it is not whole JSON"
        case (.notWhole, .chinese): "不是完整的 JSON"
        case (.missing(let key), .english): "\"\(key)\" is missing"
        case (.missing(let key), .chinese): "缺少“\(key)”"
        case (.wrong(let key), .english): "\"\(key)\" is not what it must be"
        case (.wrong(let key), .chinese): "“\(key)”不是应有的内容"
        case (.mismatch(let mismatch), _): mismatch.phrase(in: language)
        }
    }
}

extension Damage {
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context): self = .missing(key: Self.path(context.codingPath + [key]))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self = context.codingPath.isEmpty ? .notWhole : .wrong(key: Self.path(context.codingPath))
        case .dataCorrupted(let context):
            self = context.codingPath.isEmpty ? .notWhole : .wrong(key: Self.path(context.codingPath))
        @unknown default: self = .notWhole
        }
    }

    /// `turns.3.changes`, counted from 1 as turns are everywhere else.
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map { key in key.intValue.map { String($0 + 1) } ?? key.stringValue }.joined(separator: ".")
    }
}

/// The first place at which a session's turns and its article do not agree.
public struct Mismatch: Error, Equatable, Sendable {
    /// What does not agree.
    public enum Kind: Equatable, Sendable {
        /// An edit names a part that the article before it does not have.
        case editDoesNotFit
        /// The article after the turn is not the one of which the turn holds the digest.
        case articleDiffers
        /// All turns agree, but the article saved beside them, or its digest, is another one.
        case savedArticleDiffers
    }

    /// The turn, counted from 1; the last one for ``Kind/savedArticleDiffers``, which is 0 where there is none.
    public let turn: Int
    /// What does not agree there.
    public let kind: Kind

    /// A place by its turn, counted from 1.
    public init(turn: Int, kind: Kind) {
        self.turn = turn
        self.kind = kind
    }

    /// What is wrong, to stand within a sentence.
    public func phrase(in language: Language) -> String {
        switch (kind, language) {
        case (.editDoesNotFit, .english): "turn \(turn) edits a part that the article before it does not have"
        case (.editDoesNotFit, .chinese): "第 \(turn) 轮修改了之前文章中没有的部分"
        case (.articleDiffers, .english): "the article after turn \(turn) is not the one that was saved"
        case (.articleDiffers, .chinese): "第 \(turn) 轮之后的文章与保存的不一致"
        case (.savedArticleDiffers, .english):
            "the saved article is not the one that \(turn.counted("turn")) \(turn.agreeing("gives", "give"))"
        case (.savedArticleDiffers, .chinese): "保存的文章与 \(turn) 轮修改得出的不一致"
        }
    }

    /// One sentence that names the turn.
    public func sentence(in language: Language) -> String {
        let phrase = phrase(in: language)
        return phrase.prefix(1).uppercased() + phrase.dropFirst() + (language == .english ? "." : "。")
    }
}
