import ArgumentParser
import Article
import Configuration
import Drafting
import Foundation
import LanguageModel
import LlamaBackend
import Prompts
import Sessions
import SystemPackage

/// What flags, environment (`DRAFTER_…`) and `config.json` say, in this order.
struct Settings {
    let modelFile: URL
    let isBuiltInModel: Bool
    let seed: UInt64?
    let language: Language?
    let store: SessionStore
    let prompts: PromptLibrary

    /// - Throws: A sentence that names the file where `config.json` is no JSON, or a value that is wrong.
    init(_ options: Options) async throws {
        let reader = try await Self.reader()
        let model = options.model ?? reader.string(forKey: "model")
        isBuiltInModel = model == nil
        modelFile = model.map(Self.file) ?? Places.builtInModel
        seed = options.seed ?? reader.int(forKey: "seed").flatMap { UInt64(exactly: $0) }
        language = try options.language ?? Self.language(reader.string(forKey: "language"))
        store = Self.store(options.folders, reader)
        let own = (options.folders.prompts ?? reader.string(forKey: "prompts")).map(Self.file)
        prompts = PromptLibrary(
            folders: [own, Places.configuration.appending(path: "prompts"), BundledPrompts.folder].compactMap(
                \.self))
    }

    /// Where sessions are, for subcommands that need no model.
    static func store(_ folders: Folders) async throws -> SessionStore {
        store(folders, try await reader())
    }

    /// The model, whose file is checked and not yet loaded.
    func model() throws -> LlamaBackend {
        guard FileManager.default.fileExists(atPath: modelFile.path) else {
            throw ModelError(
                isBuiltInModel
                    ? "The built-in model is not there yet: run \"make run\" in Drafter's folder, which fetches it, or give a GGUF file with --model."
                    : "There is no model file \(modelFile.path): check the path, or leave --model out for the built-in model."
            )
        }
        return try LlamaBackend(modelFile: modelFile)
    }

    /// A session that begins now.
    func newSession() -> Session {
        Session(
            name: "", program: ProgramVersion.current,
            settings: SessionSettings(
                language: language ?? .english, seed: seed ?? UInt64.random(in: 1...UInt64(UInt32.max))),
            language: language ?? .english, created: Date())
    }

    private static func store(_ folders: Folders, _ reader: ConfigReader) -> SessionStore {
        SessionStore(
            folder: (folders.sessions ?? reader.string(forKey: "sessions")).map(file) ?? Places.sessions)
    }

    private static func reader() async throws -> ConfigReader {
        let path = Places.configuration.appending(path: "config.json").path
        do {
            return ConfigReader(providers: [
                EnvironmentVariablesProvider().prefixKeys(with: "drafter"),
                try await FileProvider<JSONSnapshot>(filePath: FilePath(path), allowMissing: true),
            ])
        } catch {
            throw ValidationError("\(path) is no JSON object of settings: correct it or remove it.")
        }
    }

    private static func language(_ text: String?) throws -> Language? {
        guard let text else { return nil }
        guard let language = Language(rawValue: text) else {
            throw ValidationError("The language must be en or zh, not \"\(text)\".")
        }
        return language
    }

    private static func file(_ path: String) -> URL {
        URL(fileURLWithPath: NSString(string: path).expandingTildeInPath)
    }
}
