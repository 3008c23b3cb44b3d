import Synchronization

/// Shares out the words of parts that are written side by side, so that together they have the length asked for.
///
/// What a finished part has too many or too few, those that are not finished make good for, each by its share.
final class WordBudget: Sendable {
    private struct State {
        var left: Int
        /// What is planned for each part; `nil` once it is finished.
        var planned: [Int?]
    }

    private let state: Mutex<State>
    private let isShared: Bool
    private let most: [Int]

    /// A budget of a total that is shared out like the plan; without one each part has what is planned.
    ///
    /// - Parameter most: How long each part may become; half as long again as planned where it is left out.
    init(planned: [Int], most: [Int]? = nil, total: Int? = nil) {
        isShared = total != nil
        self.most = most ?? planned.map { $0 * 3 / 2 }
        state = Mutex(State(left: total ?? 0, planned: planned))
    }

    /// How long a part is to be as things stand: two thirds of what is planned at least.
    func words(for part: Int) -> Int {
        state.withLock { state in
            guard let planned = state.planned[part] else { return 0 }
            guard isShared else { return planned }
            let sum = state.planned.lazy.compactMap(\.self).reduce(0, +)
            return min(max(planned * state.left / max(sum, 1), planned * 2 / 3), most[part])
        }
    }

    /// Takes note of a finished part's length.
    func finish(_ part: Int, words: Int) {
        state.withLock { state in
            state.left -= words
            state.planned[part] = nil
        }
    }
}
