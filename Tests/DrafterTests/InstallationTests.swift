import Foundation
import Testing

@testable import drafter

extension OnTheRealModel {
    /// `make install`, with the programs of the test build.
    @Suite final class InstallationTests {
        private let folder = FileManager.default.temporaryDirectory
            .appending(path: "drafter-\(UUID().uuidString)")
        private var prefix: URL { folder.appending(path: "a prefix") }
        private let scripts = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: ".setup")

        init() throws {
            // Something of another program's, in folders that are ours too.
            let other = prefix.appending(path: "share/man/man1/other.1")
            try FileManager.default.createDirectory(
                at: other.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: other)
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        private func install(_ prefix: String? = nil, below root: String = "") throws {
            let built = ProgramTests.executable.deletingLastPathComponent().path
            let result = try ProgramTests.run(
                scripts.appending(path: "install"), [prefix ?? self.prefix.path, root, built])
            try #require(result.status == 0, "\(result.errors)")
        }

        private var files: Set<String> {
            Set(FileManager.default.enumerator(atPath: prefix.path)?.compactMap { $0 as? String } ?? [])
        }

        private func giveTitle() throws -> (output: String, errors: String, status: Int32) {
            try ProgramTests.run(
                prefix.appending(path: "bin/drafter"),
                ["run", "--seed", "3", "--sessions", folder.appending(path: "sessions").path], in: folder,
                input: "the keyword is bees\ngive me 1 how-to title\n")
        }

        @Test func installsWhatWorksByItself() throws {
            try install()
            let titles = try giveTitle()
            #expect(titles.status == 0 && titles.output.contains("1. "), "\(titles)")
            try FileManager.default.removeItem(at: prefix.appending(path: "share/drafter/prompts"))
            // So it was not the source tree's prompts that it read.
            let without = try giveTitle()
            #expect(without.status == 1 && without.errors.contains("install Drafter again"), "\(without)")
        }

        @Test func installsManualAndCompletions() throws {
            try install()
            for (file, word) in [
                ("man/man1/drafter.1", "export"), ("bash-completion/completions/drafter", "complete"),
                ("zsh/site-functions/_drafter", "#compdef drafter"),
                ("fish/vendor_completions.d/drafter.fish", "complete"),
            ] {
                let text = try String(
                    contentsOf: prefix.appending(path: "share/\(file)"), encoding: .utf8)
                #expect(text.contains(word), "\(file)")
            }
        }

        @Test func theCompletionCompletes() throws {
            try install()
            let line =
                #"source "$0"; COMP_WORDS=(drafter ex); COMP_CWORD=1; _drafter drafter ex drafter; echo "${COMPREPLY[*]}""#
            let result = try ProgramTests.run(
                URL(fileURLWithPath: "/bin/bash"),
                [
                    "--norc", "-c", line,
                    prefix.appending(path: "share/bash-completion/completions/drafter").path,
                ])
            #expect(result.status == 0 && result.output == "export\n", "\(result)")
        }

        @Test func installsBelowAnotherRoot() throws {
            let root = folder.appending(path: "root")
            try install("/usr", below: root.path)
            let program = root.appending(path: "usr/bin/drafter")
            #expect(try ProgramTests.run(program, ["--version"]).status == 0)
            let result = try ProgramTests.run(scripts.appending(path: "uninstall"), ["/usr", root.path])
            #expect(result.status == 0, "\(result.errors)")
            #expect(!FileManager.default.fileExists(atPath: root.appending(path: "usr").path))
        }

        @Test func uninstallsThatAndNothingElse() throws {
            let before = files
            try install()
            try install()
            #expect(files.count > before.count + 30)
            let result = try ProgramTests.run(scripts.appending(path: "uninstall"), [prefix.path, ""])
            #expect(result.status == 0, "\(result.errors)")
            #expect(files == before)
            let again = try ProgramTests.run(scripts.appending(path: "uninstall"), [prefix.path, ""])
            #expect(again.status == 1 && again.errors.contains("Nothing of Drafter is installed"))
        }
    }
}
