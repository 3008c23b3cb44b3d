import Foundation
import LanguageModel
import LlamaBackend
import OpenAIBackend

/// Which models there are to use, and which one is used when nobody says.
struct ModelChoice: Sendable {
    /// What was asked for by flag, environment or settings; `nil` where nothing was.
    let name: String?
    /// The server that was asked for.
    let address: String?
    let key: String?
    let allowsPlainKey: Bool
    let parallelRequests: Int

    /// What a model was chosen by, for people.
    var reason: String {
        address != nil
            ? "from the endpoint" : name != nil ? "from --model or the settings" : "built in (Gemma terms)"
    }

    /// The model to begin with.
    ///
    /// - Throws: ``ModelError`` where its file or server can't be used.
    func first() async throws -> any LanguageModel {
        if let name { return try await model(named: name) }
        guard let endpoint = try endpoint() else { return try Self.builtIn() }
        guard let name = try await endpoint.models().first else {
            throw ModelError(
                "The server \(endpoint.base) has no models: install one there, or give its name with --model."
            )
        }
        return OpenAIBackend(endpoint: endpoint, model: name, parallelRequests: parallelRequests)
    }

    /// A model by its name at the server, the path of its file, or `built-in`.
    ///
    /// - Throws: ``ModelError`` where there is none of that name.
    func model(named name: String) async throws -> any LanguageModel {
        if ["built-in", "builtin", "内置"].contains(name.lowercased()) { return try Self.builtIn() }
        let file = URL(fileURLWithPath: NSString(string: name).expandingTildeInPath)
        let isFile = FileManager.default.fileExists(atPath: file.path)
        if isFile || name.hasSuffix(".gguf") {
            guard isFile else {
                throw ModelError(
                    "There is no model file \(file.path): check the path, or leave --model out for the built-in model."
                )
            }
            return try LlamaBackend(modelFile: file)
        }
        if let endpoint = try endpoint() {
            return OpenAIBackend(endpoint: endpoint, model: name, parallelRequests: parallelRequests)
        }
        throw ModelError(
            "There is no model file \(name), and no server to ask for one: give --endpoint, or a path that ends in .gguf."
        )
    }

    /// The server, where one was named; OpenAI's own where only its key is there and a model was named.
    func endpoint() throws -> Endpoint? {
        guard let address = address ?? (key != nil && name != nil ? "https://api.openai.com/v1" : nil)
        else { return nil }
        return try Endpoint(address: address, key: key, allowsPlainKey: allowsPlainKey)
    }

    private static func builtIn() throws -> LlamaBackend {
        guard FileManager.default.fileExists(atPath: Places.builtInModel.path) else {
            throw ModelError(
                "The built-in model is not there yet: run \"make run\" in Drafter's folder, which fetches it, or give a GGUF file with --model."
            )
        }
        return try LlamaBackend(modelFile: Places.builtInModel)
    }
}
