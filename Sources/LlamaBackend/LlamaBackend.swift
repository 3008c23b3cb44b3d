import Foundation
import LanguageModel

/// Runs a GGUF file in this process.
///
/// Loading begins with ``preload()`` or the first request, on a thread of its own, so that a writer can type
/// meanwhile. Draws are the same for the same request, model file and thread count.
public struct LlamaBackend: LanguageModel {
    /// The file's name without its ending.
    public let name: String
    private let engine: Engine

    /// A backend for a model file, which is checked but not yet loaded.
    ///
    /// - Parameter threads: How many threads decode; `nil` is one for each core, eight at most.
    /// - Throws: ``ModelError`` where the file can't be read or is no GGUF file.
    public init(modelFile: URL, threads: Int? = nil) throws(ModelError) {
        try Self.check(modelFile)
        name = modelFile.deletingPathExtension().lastPathComponent
        let cores = ProcessInfo.processInfo.activeProcessorCount
        engine = Engine(path: modelFile.path, threads: threads ?? min(cores, 8))
    }

    /// Starts to load the model.
    public func preload() {
        Task { try? await engine.load() }
    }

    /// Whether the file holds a chat template that llama.cpp knows.
    public func followsInstructions() async -> Bool {
        (try? await engine.converses()) ?? false
    }

    /// Every token's probability is at hand.
    public var tellsLikelihood: Bool { true }

    /// As many as the processor gains from, and the context has room for.
    public func partsSideBySide() async -> Int {
        (try? await engine.partsSideBySide()) ?? 1
    }

    /// Lanes whose requests are decoded in one batch.
    public func lanes(_ count: Int) -> [Lane] {
        guard count > 1 else { return [Lane(to: self)] }
        let group = LaneGroup(count: count)
        return (0..<count).map { number in
            let key = LaneKey(group: group, number: number)
            return Lane(to: EngineLane(backend: self, key: key)) { Task { await engine.close(key) } }
        }
    }

    /// The engine's own count, exact; the model is loaded for it.
    public func usage() async -> TokenUsage {
        (try? await engine.usage()) ?? TokenUsage()
    }

    /// Decodes the branches in one batch, what they share once.
    public func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        generate(request, on: LaneKey(group: LaneGroup(count: 0), number: 0))
    }

    func generate(
        _ request: GenerationRequest, on lane: LaneKey
    ) -> AsyncThrowingStream<GenerationEvent, any Error> {
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let cancellation = Cancellation()
        continuation.onTermination = { _ in cancellation.cancel() }
        Task {
            await engine.serve(
                request, on: lane, cancellation: cancellation, continuation: continuation)
        }
        return stream
    }

    /// Every GGUF file begins with these bytes (gguf.md of the ggml project).
    private static let magic = Data("GGUF".utf8)

    private static func check(_ file: URL) throws(ModelError) {
        guard let handle = try? FileHandle(forReadingFrom: file) else {
            throw ModelError(
                "The model file \(file.path) can't be read: check the path, or leave --model out for the built-in model.",
                "模型文件 \(file.path) 无法读取：请检查路径，或不带 --model 使用内置模型。")
        }
        defer { try? handle.close() }
        guard let start = try? handle.read(upToCount: magic.count), start == magic else {
            throw ModelError(
                "\(file.path) is no GGUF model file: give --model the path of a file that ends in .gguf.",
                "\(file.path) 不是 GGUF 模型文件：请为 --model 指定以 .gguf 结尾的文件。")
        }
    }
}
