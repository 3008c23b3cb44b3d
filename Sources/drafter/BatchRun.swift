import ArgumentParser
import Article
import Drafting
import Foundation
import OpenAIBackend
import Terminal

/// Writes the articles of a list, with progress on standard error and a table of what came of it.
struct BatchRun {
    private let list: BatchList
    private let folder: URL
    private let settings: Settings

    /// Reads the list; nothing is begun where something is wrong with it.
    init(list path: String, output: String, settings: Settings) throws {
        guard let data = FileManager.default.contents(atPath: HomeFolder.expanding(path)) else {
            throw ValidationError("The file \(path) can't be read: check its path.")
        }
        list = try BatchList(data, language: settings.language)
        folder = URL(fileURLWithPath: HomeFolder.expanding(output), isDirectory: true)
        self.settings = settings
    }

    /// What is told is told in: the language that was set, else that of all articles, where they have one.
    private var language: Language {
        settings.language ?? (list.rows.allSatisfy { $0.language == .chinese } ? .chinese : .english)
    }

    /// Writes all; Ctrl-C stops, and the same command goes on.
    func write(sideBySide: Int?) async throws {
        var models = settings.models
        models.resumption = .batch
        let choice = try await models.first()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw ValidationError("The folder \(folder.path) can't be made: name another with --output.")
        }
        let batch = Batch(
            list.rows, model: choice.model, prompts: settings.prompts, store: settings.store, folder: folder,
            program: ProgramVersion.current, seed: settings.seed)
        let progress = BatchProgress(keywords: list.rows.map(\.keyword), in: language)
        if !list.ignoredColumns.isEmpty {
            progress.tell(
                "columns left aside: \(list.ignoredColumns.joined(separator: ", "))",
                "未使用的列：\(list.ignoredColumns.joined(separator: "、"))")
        }
        let interrupts = Task {
            for await _ in Interrupts.stream() {
                progress.tell("stopping; the same command goes on from here", "正在停止；再次运行同一命令可继续")
                await batch.stop()
                return true
            }
            return false
        }
        // One article of an engine in this process fills its batch.
        let width = choice.isFile ? 1 : sideBySide ?? models.parallelRequests
        let outcomes = await batch.run(sideBySide: width) { progress.take($0) }
        progress.end()
        interrupts.cancel()
        let summary = BatchSummary(outcomes, in: language)
        let screen = Screen()
        screen.write(summary.markdown)
        screen.endText()
        if await interrupts.value { throw Exit.interrupted }
        if summary.hasFailures { throw Exit.failure }
    }
}
