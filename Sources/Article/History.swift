/// What one turn did to the article: edited it, or went back or forth among what was edited before.
public enum Change: Codable, Equatable, Sendable {
    case edit(edits: [Edit])
    case undo(steps: Int)
    case redo(steps: Int)
}

/// The article with all that can be undone and redone.
///
/// Articles share the text that they have in common, so that keeping each version costs little.
public struct History: Equatable, Sendable {
    /// The article as it stands.
    public private(set) var article: Article
    private var past: [Article] = []
    private var future: [Article] = []

    /// A history that begins with an article and nothing to undo.
    public init(_ article: Article) {
        self.article = article
    }

    /// How many changes can be undone.
    public var undoable: Int { past.count }
    /// How many undone changes can be done again.
    public var redoable: Int { future.count }

    /// Applies a change; the article stays as it was where it throws.
    ///
    /// - Throws: ``EditError`` when an edit names a part that is not there. Undoing or redoing more steps
    ///   than there are goes as far as it can.
    public mutating func apply(_ change: Change) throws(EditError) {
        switch change {
        case .edit(let edits):
            let edited = try article.applying(edits)
            guard edited != article else { return }
            past.append(article)
            future.removeAll()
            article = edited
        case .undo(let steps):
            for _ in 0..<min(max(steps, 0), past.count) {
                future.append(article)
                article = past.removeLast()
            }
        case .redo(let steps):
            for _ in 0..<min(max(steps, 0), future.count) {
                past.append(article)
                article = future.removeLast()
            }
        }
    }
}
