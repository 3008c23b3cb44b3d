import ArgumentParser
import Article
import Drafting
import Foundation
import SEO
import Sessions
import Terminal

/// `drafter check NAME`: the SEO check of a session's article.
struct CheckSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the SEO of a session's article.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @Flag(help: "Print one JSON object with the score and all findings.")
    var json = false

    @OptionGroup var folders: Folders

    func run() async throws {
        let session = try await Settings.store(folders).open(name)
        let report = SEOReport(of: session.article, support: session.saidTexts)
        guard !json else {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return print(String(decoding: try encoder.encode(report), as: UTF8.self))
        }
        let screen = Screen()
        screen.write(SEOView.report(report, in: session.article.language, withCaution: true))
        screen.endText()
    }
}
