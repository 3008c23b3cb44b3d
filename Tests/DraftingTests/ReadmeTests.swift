import Drafting
import Foundation
import Testing

@Suite struct ReadmeTests {
    private static let begin = "<!-- What can be said: from the catalogue of commands, `make readme` -->\n\n"
    private static let end = "\n\n<!-- -->"

    /// With DRAFTER_WRITE_README set, the table is written instead of compared.
    @Test func itsTableIsTheCataloguesOwn() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../README.md").standardized
        let readme = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(readme.range(of: Self.begin)).upperBound
        let stop = try #require(readme[start...].range(of: Self.end)).lowerBound
        if ProcessInfo.processInfo.environment["DRAFTER_WRITE_README"] != nil {
            try readme.replacingCharacters(in: start..<stop, with: CommandTable.markdown)
                .write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(readme[start..<stop] == CommandTable.markdown, "say `make readme`")
        }
    }
}
