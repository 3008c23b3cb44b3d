/// Lets so many requests be under way at a time, and fewer once the server says that it was too much.
actor RequestGate {
    /// How many may be under way.
    private(set) var limit: Int
    private var underWay = 0
    private var waiting: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    private var tickets = 0

    init(limit: Int) { self.limit = limit }

    /// Waits for a turn, in the order of asking.
    ///
    /// - Throws: `CancellationError` where the task is cancelled while it waits; then ``leave()`` is not due.
    func enter() async throws {
        try Task.checkCancellation()
        guard underWay >= limit else {
            underWay += 1
            return
        }
        tickets += 1
        let ticket = tickets
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiting.append((ticket, $0)) }
        } onCancel: {
            Task { await self.giveUp(ticket) }
        }
    }

    /// Ends a turn.
    func leave() {
        underWay -= 1
        admit()
    }

    /// Halves the number; what is under way goes on.
    func lower() { limit = max(limit / 2, 1) }

    private func admit() {
        while underWay < limit, !waiting.isEmpty {
            underWay += 1
            waiting.removeFirst().continuation.resume()
        }
    }

    private func giveUp(_ ticket: Int) {
        guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
        waiting.remove(at: place).continuation.resume(throwing: CancellationError())
    }
}
