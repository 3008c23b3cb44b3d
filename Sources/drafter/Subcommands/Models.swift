import ArgumentParser
import Foundation
import LanguageModel
import OpenAIBackend

/// `drafter models`: what can write here, and what does.
struct Models: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the models that can be used, and tell which one is, and why.")

    @OptionGroup var options: Options

    func run() async throws {
        let models = try await Settings(options).models
        let used = try await models.first()
        print("* \(used.name)\t\(models.reason)")
        if let endpoint = try models.endpoint() {
            for name in try await endpoint.models() where name != used.name {
                print("  \(name)\t\(endpoint.base)")
            }
        }
        let builtIn = Places.builtInModel
        if FileManager.default.fileExists(atPath: builtIn.path), models.reason.hasPrefix("from") {
            print("  built-in\t\(builtIn.path) (Gemma terms)")
        }
    }
}
