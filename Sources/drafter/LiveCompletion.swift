import Drafting
import Sessions
import Synchronization
import Terminal

/// What Tab offers while a conversation goes on: the editor asks for it on its own thread.
final class LiveCompletion: Sendable {
    private let line = Mutex(LineCompletion())

    /// Offers the parts of the article as it stands, and the sessions that there are.
    func follow(_ conversation: Conversation, store: SessionStore) async {
        let article = await conversation.article
        let (names, deleted) = (store.names(), store.deletedNames())
        line.withLock { line in
            line.article = article
            line.sessionNames = names
            line.deletedNames = deleted
        }
    }

    func candidates(for typed: String) -> [CompletionCandidate] {
        line.withLock { $0 }.candidates(for: typed).map { CompletionCandidate($0.line, label: $0.label) }
    }
}
