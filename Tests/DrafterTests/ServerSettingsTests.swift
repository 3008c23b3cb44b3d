import Foundation
import LoopbackServer
import Testing

/// Where the server and its key come from, and where the key never goes, as a shell runs the program.
@Suite struct ServerSettingsTests {
    private static func server() async throws -> LoopbackServer {
        try await LoopbackServer([.json(#"{"data":[{"id":"m","max_model_len":4096}]}"#)])
    }

    @Test(arguments: [
        (["OPENAI_API_KEY": "sk-env"], ["apiKeyCommand": "echo sk-command", "apiKey": "sk-file"], "sk-env"),
        ([:], ["apiKeyCommand": "echo sk-command", "apiKey": "sk-file"], "sk-command"),
        ([:], ["apiKey": "sk-file"], "sk-file"), ([:], [:], nil),
    ])
    func theKeyComesFromTheFirstPlaceThatHasOne(
        _ environment: [String: String], _ settings: [String: String], _ key: String?
    ) async throws {
        let server = try await Self.server()
        let home = try Home(settings)
        let result = try home.run(
            ["models", "--endpoint", "http://localhost:\(server.port)/v1"], environment)
        #expect(result.status == 0, "\(result.errors)")
        let request = try #require(server.requests.first)
        #expect(request.contains("Authorization: Bearer \(key ?? "")") == (key != nil), "\(request)")
        #expect(!result.output.contains("sk-") && !result.errors.contains("sk-"))
    }

    @Test func theServerComesFromTheFirstPlaceThatNamesOne() async throws {
        var servers: [LoopbackServer] = []
        for _ in 0..<4 { servers.append(try await Self.server()) }
        let addresses = servers.map { "http://localhost:\($0.port)/v1" }
        let home = try Home(["endpoint": addresses[3]])
        var environment = ["DRAFTER_ENDPOINT": addresses[1], "OPENAI_BASE_URL": addresses[2]]
        let flag = try home.run(["models", "--endpoint", addresses[0]], environment)
        #expect(flag.output.contains("in use, from the command line · 4096 tokens · \(addresses[0])"))
        let variable = try home.run(["models"], environment)
        #expect(variable.output.contains("in use, from the environment · 4096 tokens · \(addresses[1])"))
        environment["DRAFTER_ENDPOINT"] = nil
        let usual = try home.run(["models"], environment)
        #expect(usual.output.contains("in use, from the environment · 4096 tokens · \(addresses[2])"))
        let file = try home.run(["models"])
        #expect(file.output.contains("in use, from config.json · 4096 tokens · \(addresses[3])"))
    }

    @Test func aModelThatTheServerDoesNotListIsSaidNotToBe() async throws {
        let server = try await Self.server()
        let arguments = ["models", "--model", "other", "--endpoint", "http://localhost:\(server.port)/v1"]
        let output = try Home().run(arguments).output
        #expect(output.contains("* other\tin use, from the command line · not listed"), "\(output)")
    }

    @Test(arguments: [(0o600, false), (0o644, true), (0o640, true)])
    func aKeyThatOthersCanReadIsWarnedOf(_ mode: Int, _ isWarned: Bool) async throws {
        let server = try await Self.server()
        let home = try Home(["apiKey": "sk-file"], mode: mode)
        let result = try home.run(["models", "--endpoint", "http://localhost:\(server.port)/v1"])
        #expect(result.status == 0)
        #expect(result.errors.contains("chmod 600") == isWarned)
    }

    @Test func aCommandForTheKeyThatFailsIsToldAndNothingIsSent() async throws {
        let server = try await Self.server()
        let home = try Home(["apiKeyCommand": "exit 3"])
        let result = try home.run(["models", "--endpoint", "http://localhost:\(server.port)/v1"])
        #expect(result.status != 0 && result.errors.contains("apiKeyCommand"))
        #expect(server.requests.isEmpty)
    }

    @Test func aKeyIsRefusedToAnotherHostInPlainText() throws {
        let result = try Home().run(
            ["models", "--endpoint", "http://drafter.invalid/v1"], ["OPENAI_API_KEY": "sk-secret"])
        #expect(result.status == 1 && result.errors.contains("unencrypted"))
        #expect(!result.errors.contains("secret"))
    }

    @Test func theLogIsAFileAndTheKeyIsInNone() async throws {
        let server = try await LoopbackServer([.stream(["Bees hum in the garden all summer long."])])
        let home = try Home()
        let result = try home.run(
            [
                "run", "--verbose", "--session", "bees", "--model", "m", "--endpoint",
                "http://localhost:\(server.port)/v1",
            ], ["OPENAI_API_KEY": "sk-secret"],
            input: "the keyword is bees\ncall it Calm Bees\nwrite the intro\n")
        #expect(result.output.contains("Bees hum in the garden"), "\(result.errors)")
        #expect(!result.output.contains("chat/completions"))
        #expect(server.requests.contains { $0.contains("Bearer sk-secret") })
        let log = try #require(home.files.first { $0.path.hasSuffix("drafter.log") })
        #expect(String(decoding: log.data, as: UTF8.self).contains("chat/completions"))
        let mode = try FileManager.default.attributesOfItem(atPath: log.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        for file in home.files {
            #expect(file.data.firstRange(of: Data("sk-secret".utf8)) == nil, "\(file.path)")
        }
        #expect(!result.output.contains("secret") && !result.errors.contains("secret"))
    }
}
