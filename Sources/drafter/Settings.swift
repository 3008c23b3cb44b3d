import ArgumentParser
import Article
import Configuration
import Drafting
import Foundation
import LanguageModel
import Prompts
import Sessions
import Subprocess
import SystemPackage

/// What flags, environment (`DRAFTER_…`) and `config.json` say, in this order.
struct Settings {
    let models: ModelChoice
    let seed: UInt64?
    let language: Language?
    let store: SessionStore
    let prompts: PromptLibrary

    /// - Throws: A sentence that names the file where `config.json` is no JSON, or a value that is wrong.
    init(_ options: Options) async throws {
        let reader = try await Self.reader()
        let environment = ProcessInfo.processInfo.environment
        let (variables, file) = (Self.variables, try await Self.file())
        models = ModelChoice(
            wishes: [
                ModelWish(.flag, name: options.model, address: options.endpoint),
                ModelWish(
                    .environment, name: variables.string(forKey: "model"),
                    address: variables.string(forKey: "endpoint") ?? environment["OPENAI_BASE_URL"]),
                ModelWish(
                    .configuration, name: file.string(forKey: "model"),
                    address: file.string(forKey: "endpoint")),
            ],
            key: try await Self.key(environment, file),
            allowsPlainKey: file.bool(forKey: "allowPlainKey", default: false),
            parallelRequests: reader.int(forKey: "parallelRequests", default: 4),
            contextLength: reader.int(forKey: "contextLength"),
            log: options.verbose ? try LogFile(Places.log).logger : nil)
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

    /// The environment first, then config.json.
    private static func reader() async throws -> ConfigReader {
        ConfigReader(providers: [environmentProvider, try await fileProvider()])
    }

    private static var variables: ConfigReader { ConfigReader(provider: environmentProvider) }

    private static func file() async throws -> ConfigReader {
        ConfigReader(provider: try await fileProvider())
    }

    private static var environmentProvider: any ConfigProvider {
        EnvironmentVariablesProvider().prefixKeys(with: "drafter")
    }

    private static func fileProvider() async throws -> any ConfigProvider {
        let path = Places.configuration.appending(path: "config.json").path
        do {
            return try await FileProvider<JSONSnapshot>(filePath: FilePath(path), allowMissing: true)
        } catch {
            throw ValidationError("\(path) is no JSON object of settings: correct it or remove it.")
        }
    }

    /// The API key: from the environment, the output of `apiKeyCommand`, or `apiKey` of config.json.
    private static func key(_ environment: [String: String], _ file: ConfigReader) async throws -> String? {
        if let key = environment["OPENAI_API_KEY"], !key.isEmpty { return key }
        if let command = file.string(forKey: "apiKeyCommand") {
            let result = try await run(
                .path("/bin/sh"), arguments: ["-c", command], output: .string(limit: 1 << 16))
            guard result.terminationStatus.isSuccess else {
                throw ModelError(
                    "The apiKeyCommand of config.json failed: try it in a shell.",
                    "config.json 中的 apiKeyCommand 失败：请在终端中试运行。")
            }
            return result.standardOutput
        }
        guard let key = file.string(forKey: "apiKey") else { return nil }
        let path = Places.configuration.appending(path: "config.json").path
        let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int ?? 0
        if mode & 0o077 != 0 {
            FileHandle.standardError.write(
                Data("\(path) holds an API key and others can read it: run \"chmod 600 \(path)\".\n".utf8))
        }
        return key
    }

    private static func language(_ text: String?) throws -> Language? {
        guard let text else { return nil }
        guard let language = Language(rawValue: text) else {
            throw ValidationError("The language must be en or zh, not \"\(text)\".")
        }
        return language
    }

    private static func file(_ path: String) -> URL {
        URL(fileURLWithPath: HomeFolder.expanding(path))
    }
}
