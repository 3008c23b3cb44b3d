import Article

extension Session {
    /// The article with all that can be undone, got by applying every turn again.
    ///
    /// - Throws: ``SessionError/unreplayable(name:mismatch:)`` where a change does not fit the article before it.
    public func history() throws(SessionError) -> History {
        do {
            return try replayed { _, _ in true }
        } catch {
            throw .unreplayable(name: name, mismatch: error)
        }
    }

    /// Applies every turn again and compares what they give with what was saved; `nil` where all agree.
    ///
    /// Articles are compared by digest: Swift takes texts for equal that differ in bytes.
    public func verify() -> Mismatch? {
        do throws(Mismatch) {
            let end = try replayed { Digest.of($0) == $1.digest }
            let saved = Digest.of(article)
            guard saved == digest, saved == Digest.of(end.article) else {
                return Mismatch(turn: turns.count, kind: .savedArticleDiffers)
            }
            return nil
        } catch {
            return error
        }
    }

    /// The first turn, counted from 1, after which the article is not the one that was saved; see ``verify()``.
    public func firstMismatch() -> Int? {
        verify()?.turn
    }

    private func replayed(while agrees: (Article, Turn) -> Bool) throws(Mismatch) -> History {
        var history = History(Article(language: settings.language))
        for (index, turn) in turns.enumerated() {
            for change in turn.changes {
                do throws(EditError) {
                    try history.apply(change)
                } catch {
                    throw Mismatch(turn: index + 1, kind: .editDoesNotFit)
                }
            }
            guard agrees(history.article, turn) else {
                throw Mismatch(turn: index + 1, kind: .articleDiffers)
            }
        }
        return history
    }
}
