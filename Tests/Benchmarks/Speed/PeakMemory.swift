import ArgumentParser
import Article
import Foundation
import LanguageModel
import LlamaBackend

/// The most memory that the engine takes, against llama.cpp by itself: each in a process of its own.
struct PeakMemory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peak-memory", abstract: "Runs a model once and prints its peak memory in MB.",
        shouldDisplay: false)

    @Argument var model: String
    @Flag(help: "llama.cpp by itself.") var isBare = false

    func run() async throws {
        let file = URL(fileURLWithPath: model)
        if isBare {
            let text = String(repeating: "A quiet place to work is a good idea. ", count: 60)
            let bare = BareLoop(model: file, context: Self.context, threads: Self.threads)
            _ = bare?.seconds(drawing: 50, after: text, sampling: Sampling())
        } else {
            let backend = try LlamaBackend(modelFile: file)
            _ = try await ArticleSpeed(model: backend, words: 2_000, language: .english)
                .outcome(stoppingAfter: 150)
        }
        print(Self.peak)
    }

    static func compare(_ file: URL) throws {
        let ours = try megabytes([file.path])
        let theirs = try megabytes([file.path, "--is-bare"])
        print(
            "peak memory of an article: \((ours / theirs).short) of llama.cpp's own with the same model and context (at most 1.25; \(Int(ours)) and \(Int(theirs)) MB)"
        )
    }

    private static let context = 8_192
    private static let threads = min(ProcessInfo.processInfo.activeProcessorCount, 8)

    private static func megabytes(_ arguments: [String]) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["peak-memory"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let last = output.split(separator: "\n").last.map(String.init) ?? ""
        return Double(last) ?? .nan
    }

    private static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }
}
