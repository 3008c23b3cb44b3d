import Foundation
import LanguageModel
import Logging

/// A model that a server has.
public struct ServedModel: Equatable, Sendable {
    /// What requests call it.
    public var name: String
    /// How many tokens fit; `nil` where the server does not tell.
    public var contextLength: Int?
    /// Under which terms it may be used; `nil` where the server does not tell.
    public var license: String?

    /// A model by its name.
    public init(name: String, contextLength: Int? = nil, license: String? = nil) {
        self.name = name
        self.contextLength = contextLength
        self.license = license
    }
}

extension Endpoint {
    /// The models that the server has, with what it tells of them.
    ///
    /// - Throws: ``ModelError`` where it can't be asked.
    public func models(log: Logger = OpenAIBackend.noLog) async throws -> [ServedModel] {
        let transport = HTTPTransport(endpoint: self, silence: .seconds(20), log: log)
        do {
            var models = try await ModelList.waited(over: transport)
            for index in models.indices.prefix(32) where models[index].contextLength == nil {
                guard let known = await ModelList.details(of: models[index], over: transport) else { break }
                models[index] = known
            }
            return models
        } catch {
            throw EndpointFault(error).error(host: host, model: "", again: .command)
        }
    }

    /// Makes sure that the server has a model, where it lists any.
    ///
    /// - Throws: ``ModelError`` that names those that there are; or where the server can't be asked.
    public func requireModel(_ name: String, log: Logger = OpenAIBackend.noLog) async throws {
        let transport = HTTPTransport(endpoint: self, silence: .seconds(20), log: log)
        let names: [String]
        do {
            names = try await ModelList.waited(over: transport).map(\.name)
        } catch {
            let fault = EndpointFault(error)
            // A server that lists none may have it all the same.
            if case .refused(let refusal) = fault, [403, 404, 405, 501].contains(refusal.status) { return }
            throw fault.error(host: host, model: name, again: .repeating)
        }
        // Ollama takes a name for its newest version.
        guard !names.isEmpty, !names.contains(name), !names.contains("\(name):latest") else { return }
        throw EndpointFault.missing(name, host: host, available: names, again: .repeating)
    }
}

/// What servers tell of their models.
enum ModelList {
    /// `/models` as OpenAI has it, with what others add.
    private struct List: Decodable {
        struct Model: Decodable {
            /// llama-server.
            struct Meta: Decodable {
                var context: Int?

                private enum CodingKeys: String, CodingKey { case context = "n_ctx" }
            }

            var id: String
            var meta: Meta?
            var license: String?
            /// vLLM.
            var maxModelLength: Int?
            /// OpenRouter, Together, LM Studio.
            var contextLength: Int?
            /// Groq.
            var contextWindow: Int?
            /// Mistral.
            var maxContextLength: Int?

            private enum CodingKeys: String, CodingKey {
                case id, license, meta
                case maxModelLength = "max_model_len"
                case contextLength = "context_length"
                case contextWindow = "context_window"
                case maxContextLength = "max_context_length"
            }
        }

        var data: [Model]
    }

    /// Those of a server that may still be loading them, or be busy: it is asked again after growing pauses.
    fileprivate static func waited(over transport: HTTPTransport) async throws -> [ServedModel] {
        for pause in OpenAIBackend.usualPauses {
            do {
                return try await fetch(over: transport)
            } catch {
                guard case .refused = EndpointFault(error), EndpointFault(error).isTransient else {
                    throw error
                }
                try await Task.sleep(for: .seconds(pause))
            }
        }
        return try await fetch(over: transport)
    }

    /// - Throws: ``EndpointFault``, or the error of the connection.
    static func fetch(over transport: HTTPTransport) async throws -> [ServedModel] {
        let data = try await transport.fetch(transport.endpoint.base.appending(path: "models"))
        guard let list = try? JSONDecoder().decode(List.self, from: data) else {
            throw data.first == UInt8(ascii: "<")
                ? .webPage
                : EndpointFault.garbage(EndpointFault.plain(String(decoding: data.prefix(80), as: UTF8.self)))
        }
        return list.data.map { model in
            ServedModel(
                name: model.id,
                contextLength: model.maxModelLength ?? model.contextLength ?? model.contextWindow
                    ?? model.maxContextLength ?? model.meta?.context,
                license: model.license)
        }
    }

    /// What is known of one model; `nil` where nothing is.
    static func details(of name: String, over transport: HTTPTransport) async -> ServedModel? {
        let listed = try? await fetch(over: transport).first { $0.name == name }
        if listed?.contextLength != nil { return listed }
        return await details(of: listed ?? ServedModel(name: name), over: transport)
    }

    /// Asks what only some servers tell, each in its own way.
    fileprivate static func details(of model: ServedModel, over transport: HTTPTransport) async
        -> ServedModel?
    {
        if let known = await llamaServer(model, transport) { return known }
        return await ollama(model, transport)
    }

    /// llama-server: the context of one slot.
    private static func llamaServer(_ model: ServedModel, _ transport: HTTPTransport) async -> ServedModel? {
        struct Properties: Decodable {
            struct Settings: Decodable {
                var context: Int

                private enum CodingKeys: String, CodingKey { case context = "n_ctx" }
            }
            var settings: Settings

            private enum CodingKeys: String, CodingKey { case settings = "default_generation_settings" }
        }
        guard let data = try? await transport.fetch(transport.endpoint.root.appending(path: "props")),
            let properties = try? JSONDecoder().decode(Properties.self, from: data)
        else { return nil }
        var model = model
        model.contextLength = properties.settings.context
        return model
    }

    /// Ollama: what the model was set up with; its default is shorter than what the model could do.
    private static func ollama(_ model: ServedModel, _ transport: HTTPTransport) async -> ServedModel? {
        struct Details: Decodable {
            var parameters: String?
            var license: String?
        }
        guard let body = try? JSONEncoder().encode(["model": model.name]),
            let data = try? await transport.fetch(
                transport.endpoint.root.appending(path: "api/show"), posting: body),
            let details = try? JSONDecoder().decode(Details.self, from: data)
        else { return nil }
        var model = model
        let context = details.parameters?.firstMatch(of: #/num_ctx\s+(\d+)/#).flatMap { Int($0.1) }
        model.contextLength = context
        model.license = details.license?.split(whereSeparator: \.isNewline).lazy
            .map { $0.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty }
        return model
    }
}
