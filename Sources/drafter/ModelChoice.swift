import Article
import Foundation
import LanguageModel
import LlamaBackend
import Logging
import OpenAIBackend

/// Which models there are to use, and which one is used when nobody says.
struct ModelChoice: Sendable {
    /// What flags, environment and config.json say, in this order.
    let wishes: [ModelWish]
    let key: String?
    let allowsPlainKey: Bool
    let parallelRequests: Int
    /// How many tokens fit, where config.json says so.
    let contextLength: Int?
    /// `nil` where nothing is logged.
    let log: Logger?
    /// How the one who reads of a server's fault goes on.
    var resumption = Resumption.continuing

    /// A model to use, and what it was chosen by.
    struct Choice {
        var model: any LanguageModel
        var source: ModelWish.Source
        /// The path of its file, or the address of its server.
        var place: String
        var isFile: Bool
    }

    private enum Place {
        case builtIn
        case file(URL)
        case server(Endpoint, name: String?)
    }

    /// The model to begin with: of the first wish that names a model or a server, else what the session used
    /// last, else the built-in.
    ///
    /// - Parameter chosen: The model that the session's writer chose last.
    /// - Throws: ``ModelError`` where its file or server can't be used.
    func first(chosen: String? = nil) async throws -> Choice {
        let wishes = wishes + [ModelWish(.conversation, name: chosen)]
        guard let wish = wishes.first(where: { $0.name != nil || $0.address != nil }) else {
            return try await choice(.builtIn, .nowhere)
        }
        return try await choice(try place(of: wish, among: wishes), wish.source)
    }

    private func choice(_ place: Place, _ source: ModelWish.Source) async throws -> Choice {
        let model = try await model(at: place)
        return switch place {
        case .builtIn:
            Choice(model: model, source: source, place: Places.builtInModel.path, isFile: true)
        case .file(let file): Choice(model: model, source: source, place: file.path, isFile: true)
        case .server(let endpoint, _):
            Choice(model: model, source: source, place: endpoint.base.absoluteString, isFile: false)
        }
    }

    /// A model by its name at the server, its file, or `built-in`, for a conversation that goes on with it.
    ///
    /// - Throws: ``ModelError`` where there is none of that name.
    func model(named name: String) async throws -> any LanguageModel {
        let place = try place(of: ModelWish(.conversation, name: name), among: wishes)
        if case .server(let endpoint, _) = place {
            try await endpoint.requireModel(name, log: log ?? OpenAIBackend.noLog)
        }
        return try await model(at: place)
    }

    /// The server that would be asked; `nil` where none is named.
    func endpoint() throws -> Endpoint? {
        guard let address = wishes.lazy.compactMap(\.address).first ?? (key == nil ? nil : usualServer)
        else { return nil }
        return try endpoint(address)
    }

    /// OpenAI's own server, where a model of it was named.
    private var usualServer: String? {
        wishes.contains { $0.name.map { Self.file(named: $0) == nil && !Self.isBuiltIn($0) } ?? false }
            ? Self.openAI : nil
    }

    private static let openAI = "https://api.openai.com/v1"

    private func endpoint(_ address: String) throws -> Endpoint {
        try Endpoint(address: address, key: key, allowsPlainKey: allowsPlainKey)
    }

    private func place(of wish: ModelWish, among wishes: [ModelWish]) throws -> Place {
        let address = wish.address ?? wishes.lazy.compactMap(\.address).first
        guard let name = wish.name else {
            // A server with no model: one of another place may be its.
            let name = wishes.lazy.compactMap(\.name).first {
                Self.file(named: $0) == nil && !Self.isBuiltIn($0) && !$0.hasSuffix(".gguf")
            }
            return .server(try endpoint(address ?? Self.openAI), name: name)
        }
        if Self.isBuiltIn(name) { return .builtIn }
        if let file = Self.file(named: name) { return .file(file) }
        guard !name.hasSuffix(".gguf") else {
            throw ModelError(
                "There is no model file \(name): check the path, or say \"built-in\" for the built-in model.",
                "没有模型文件 \(name)：请检查路径，或用“built-in”表示内置模型。")
        }
        if let address { return .server(try endpoint(address), name: name) }
        if key != nil { return .server(try endpoint(Self.openAI), name: name) }
        throw ModelError(
            "There is no model file \(name), and no server to ask for one: give --endpoint, or a path that ends in .gguf.",
            "没有模型文件 \(name)，也没有可用的服务器：请用 --endpoint 指定服务器，或给出以 .gguf 结尾的路径。")
    }

    private static func isBuiltIn(_ name: String) -> Bool {
        ["built-in", "builtin", "内置", "内置模型"].contains(name.lowercased())
    }

    /// A file by its path, or by its name in the folder of the writer's models.
    private static func file(named name: String) -> URL? {
        let path = URL(fileURLWithPath: HomeFolder.expanding(name))
        let candidates = [
            path, Places.models.appending(path: name), Places.models.appending(path: name + ".gguf"),
        ]
        return candidates.first { file in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    private func model(at place: Place) async throws -> any LanguageModel {
        let model: any LanguageModel =
            switch place {
            case .builtIn: try builtIn()
            case .file(let file): try LlamaBackend(modelFile: file)
            case .server(let endpoint, let name): try await served(name, by: endpoint)
            }
        return log.map { TimedModel(model: model, log: $0) } ?? model
    }

    private func served(_ name: String?, by endpoint: Endpoint) async throws -> OpenAIBackend {
        let log = log ?? OpenAIBackend.noLog
        let first: String? = name == nil ? try await endpoint.models(log: log).first?.name : nil
        guard let name = name ?? first else {
            throw ModelError(
                "The server \(endpoint.host) has no models: install one there, or give its name with --model.",
                "服务器 \(endpoint.host) 上没有模型：请先在那里安装，或用 --model 指定名称。")
        }
        return OpenAIBackend(
            endpoint: endpoint, model: name, parallelRequests: parallelRequests,
            contextLength: contextLength, resumption: resumption, log: log)
    }

    private func builtIn() throws -> LlamaBackend {
        guard FileManager.default.fileExists(atPath: Places.builtInModel.path) else {
            throw ModelError(
                "The built-in model is not there yet: run \"make run\" in Drafter's folder, which fetches it, or give a GGUF file with --model.",
                "内置模型尚未下载：请在 Drafter 的文件夹中运行“make run”，或用 --model 指定 GGUF 文件。")
        }
        return try LlamaBackend(modelFile: Places.builtInModel)
    }
}
