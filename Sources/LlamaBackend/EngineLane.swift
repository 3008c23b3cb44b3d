import LanguageModel
import Synchronization

/// Names a lane: the lanes that were opened together, and its place among them.
struct LaneKey: Hashable, Comparable, Sendable {
    var group: LaneGroup
    var number: Int

    static func < (one: LaneKey, other: LaneKey) -> Bool {
        (one.group.number, one.number) < (other.group.number, other.number)
    }
}

/// Lanes that were opened together, and are waited for together.
struct LaneGroup: Hashable, Sendable {
    /// Groups are served in the order in which they were opened.
    let number: Int
    let count: Int

    init(count: Int) {
        self.count = count
        number = Self.opened.add(1, ordering: .relaxed).newValue
    }

    private static let opened = Atomic(0)
}

/// A lane as the model that its task sees.
struct EngineLane: LanguageModel {
    let backend: LlamaBackend
    let key: LaneKey

    var name: String { backend.name }

    var tellsLikelihood: Bool { backend.tellsLikelihood }

    func followsInstructions() async -> Bool { await backend.followsInstructions() }

    func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        backend.generate(request, on: key)
    }
}
