import ArgumentParser
import Foundation
import LlamaBackend

/// `drafter models`: what writes.
struct Models: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell which model is used, and why.")

    @OptionGroup var options: Options

    func run() async throws {
        let settings = try await Settings(options)
        let model = try settings.model()
        print(
            "\(model.name)\t\(settings.isBuiltInModel ? "built in (Gemma terms)" : "from --model or the settings")\t\(settings.modelFile.path)"
        )
    }
}
