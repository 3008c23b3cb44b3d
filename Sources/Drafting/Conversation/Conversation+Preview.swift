import Article
import Foundation
import SEO

/// What a conversation has come to at one moment, for those who look on.
public struct ConversationState: Sendable {
    /// The article, with the text of the parts that are being written.
    public let article: Article
    /// The language that the writer speaks.
    public let language: Language
    /// What the writer said: figures that stand there are no invention.
    public let support: [String]
    /// How far the writing is; `nil` where nothing is written.
    public let progress: WritingProgress?
}

/// How a page that follows the conversation is opened and closed.
public struct PreviewControls: Sendable {
    let open: @Sendable () async throws -> URL
    let close: @Sendable () async -> Bool

    /// - Parameters:
    ///   - open: Opens the page, unless it is open, and gives its address.
    ///   - close: Closes the page; whether one was open.
    public init(
        open: @escaping @Sendable () async throws -> URL, close: @escaping @Sendable () async -> Bool
    ) {
        self.open = open
        self.close = close
    }
}

extension Conversation {
    /// What there is to see now; while a part is written it changes with each sentence.
    public var state: ConversationState {
        let unfinished = turn?.parts?.edits(in: article) ?? []
        return ConversationState(
            article: (try? article.applying(unfinished)) ?? article, language: language, support: support,
            progress: turn?.progress)
    }

    /// Says how a page that follows the conversation is opened and closed.
    public func offerPreview(_ controls: PreviewControls) { preview = controls }
}
