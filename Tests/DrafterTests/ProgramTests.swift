import Foundation
import Testing

/// The program as a shell runs it.
@Suite struct ProgramTests {
    private static let program = Bundle.main.bundleURL.appending(path: "drafter")

    private func run(_ arguments: [String], input: String = "") throws -> (
        output: String, errors: String, status: Int32
    ) {
        try Self.run(Self.executable, arguments, input: input)
    }

    /// Runs a program to its end.
    static func run(
        _ program: URL, _ arguments: [String], in folder: URL? = nil, input: String = "",
        environment: [String: String]? = nil
    ) throws -> (output: String, errors: String, status: Int32) {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        if let environment { process.environment = environment }
        let standardInput = Pipe(), standardOutput = Pipe(), standardError = Pipe()
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
        let errors = standardError.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self),
            process.terminationStatus
        )
    }

    /// Beside the tests, where SwiftPM puts every product.
    static var executable: URL {
        let arguments = CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: arguments).deletingLastPathComponent()
        while folder.path.count > 1 {
            let candidate = folder.appending(path: "drafter")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return program
    }

    @Test func interpretsFromAPipe() throws {
        let result = try run(["interpret"], input: "expand section 2\r\n展开第二节\n")
        let lines = result.output.split(separator: "\n")
        #expect(result.status == 0)
        #expect(lines.count == 2)
        #expect(
            lines.first == #"{"text":"expand section 2","commands":[{"do":"expand","target":"section 2"}]}"#)
        #expect(lines.last == #"{"text":"展开第二节","commands":[{"do":"expand","target":"section 2"}]}"#)
    }

    @Test func aLimitOnTheSizeOfFilesIsToldEachTurn() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = try Self.run(
            URL(filePath: "/bin/bash"),
            ["-c", "ulimit -f 0 && exec \"$0\" run --sessions \"$1\"", Self.executable.path, folder.path],
            input: "the keyword is bees\nmake the tone calm\n语气改成轻松\nshow the settings\n")
        let problems = result.errors.split(separator: "\n").filter { $0.contains(folder.path) }
        #expect(result.status == 1, "\(result.errors)")
        #expect(problems.count == 5, "\(result.errors)")
        #expect(problems.last?.contains("4") == true)
        #expect(result.output.contains("轻松"))
    }

    @Test(arguments: [[], ["-o", "-"]])
    func exportsToStandardOutput(_ options: [String]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = ["--sessions", folder.path]
        let said = try run(["run", "--session", "x"] + place, input: "call it \"Bees at Home\"\n")
        #expect(said.status == 0, "\(said.errors)")
        let result = try run(["export", "x"] + options + place)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Bees at Home"))
    }

    static let endings: [(arguments: [String], status: Int32)] = [
        (["--help"], 0), (["--version"], 0), (["--no-such-flag"], 2), (["show"], 2),
        (["show", "no-such-session"], 1), (["check"], 2), (["check", "no-such-session", "--json"], 1),
        (["export", "x", "--format", "pdf"], 2),
        (["run", "/no/such/file"], 2),
        (["run", "--model", "/etc/passwd", "--session", "x"], 1),
    ]

    @Test(arguments: endings)
    func endsWithTheRightStatus(_ arguments: [String], _ status: Int32) throws {
        let result = try run(arguments)
        #expect(result.status == status, "\(result.errors)")
        if status != 0 { #expect(!result.errors.isEmpty) }
    }
}
