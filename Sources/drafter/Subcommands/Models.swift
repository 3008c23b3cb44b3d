import ArgumentParser
import Foundation
import LanguageModel
import LlamaBackend
import OpenAIBackend

/// `drafter models`: what can write here, and what does.
struct Models: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the models that can be used, and tell which one is, and why.",
        discussion: "GGUF files are looked for in \(Places.models.path).")

    @Flag(help: "Print JSON, a line for each model.")
    var json = false

    @OptionGroup var options: Options

    /// A line of the list.
    private struct Entry: Encodable {
        var name: String
        var place: String
        var contextLength: Int?
        var license: String?
        var isUsed = false
        /// What it was chosen by, where it is the one in use.
        var reason: String?
        /// `false` where a server does not list what is asked of it, which some take all the same.
        var isListed: Bool?
    }

    func run() async throws {
        let models = try await Settings(options).models
        var entries = Self.files()
        var problem: (any Error)?
        do {
            if let endpoint = try models.endpoint() { entries += try await Self.served(by: endpoint) }
        } catch {
            problem = error
        }
        do {
            Self.mark(try await models.first(), in: &entries)
        } catch {
            problem = problem ?? error
        }
        for entry in entries { print(json ? try Self.json(entry) : Self.line(entry)) }
        if let problem { throw problem }
    }

    private static func files() -> [Entry] {
        let builtIn = ModelFile(at: Places.builtInModel).map {
            Entry(
                name: "built-in", place: $0.url.path, contextLength: $0.contextLength,
                license: "Gemma terms of use")
        }
        return [builtIn].compactMap(\.self)
            + ModelFile.all(in: Places.models).map {
                Entry(
                    name: $0.name, place: $0.url.path, contextLength: $0.contextLength, license: $0.license)
            }
    }

    private static func served(by endpoint: Endpoint) async throws -> [Entry] {
        try await endpoint.models().map {
            Entry(
                name: $0.name, place: endpoint.base.absoluteString, contextLength: $0.contextLength,
                license: $0.license)
        }
    }

    /// Marks the one in use; one that is not in the list, such as a file elsewhere, is added.
    private static func mark(_ choice: ModelChoice.Choice, in entries: inout [Entry]) {
        let name = choice.model.name
        let known = entries.firstIndex { $0.place == choice.place && (choice.isFile || $0.name == name) }
        if known == nil {
            let file = choice.isFile ? ModelFile(at: URL(fileURLWithPath: choice.place)) : nil
            entries.append(
                Entry(
                    name: name, place: choice.place, contextLength: file?.contextLength,
                    license: file?.license, isListed: choice.isFile ? nil : false))
        }
        let index = known ?? entries.count - 1
        entries[index].isUsed = true
        entries[index].reason = choice.source.rawValue
    }

    private static func json(_ entry: Entry) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(entry), as: UTF8.self)
    }

    /// What a server says of itself moves no cursor.
    private static func line(_ entry: Entry) -> String {
        let facts = [
            entry.reason.map { "in use, \($0)" }, entry.isListed == false ? "not listed by the server" : nil,
            entry.contextLength.map { "\($0) tokens" }, entry.license,
            entry.place,
        ]
        let text = entry.name + "\t" + facts.compactMap(\.self).joined(separator: " · ")
        let plain = text.unicodeScalars.filter { $0 == "\t" || $0.properties.generalCategory != .control }
        return (entry.isUsed ? "* " : "  ") + String(String.UnicodeScalarView(plain))
    }
}
