import Foundation
import LanguageModel
import Logging
import LoopbackServer
import Synchronization
import Testing

@testable import OpenAIBackend

/// Addresses, keys and the way between.
@Suite(.timeLimit(.minutes(10))) struct EndpointTests {
    typealias Answer = LoopbackServer.Answer

    @Test(arguments: [
        ("http://localhost:11434", "http://localhost:11434/v1"),
        ("https://example.com/", "https://example.com/v1"),
        ("https://example.com/api/v1/", "https://example.com/api/v1"),
        ("https://example.com/v1/chat/completions", "https://example.com/v1"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
    ])
    func anAddressIsTakenAsPeopleWriteIt(_ address: String, _ base: String) throws {
        #expect(try Endpoint(address: address, key: "sk-secret").base.absoluteString == base)
    }

    @Test(arguments: [
        "http://example.com/v1", "http://10.0.0.2:8080/v1", "http://127.0.0.1.example.com/v1",
        "ftp://localhost",
        "no address", "", "https://user:secret@example.com/v1", "https://example.com/v1?api_key=secret",
    ])
    func anAddressThatWouldLeakOrIsNone(_ address: String) {
        #expect { try Endpoint(address: address, key: "sk-secret") } throws: { error in
            !"\(error)".contains("secret@") && !"\(error)".contains("=secret")
        }
    }

    @Test func plainHTTPWithAKeyIsTakenWhereTheConfigurationAllowsIt() throws {
        _ = try Endpoint(address: "http://10.0.0.2:8080/v1", key: "sk-secret", allowsPlainKey: true)
        _ = try Endpoint(address: "http://10.0.0.2:8080/v1", key: "")
    }

    @Test(arguments: ["sk\nInjected: yes", "sk-密钥", "sk secret"]) func aKeyThatIsNoneIsRefused(_ key: String)
    {
        #expect(throws: ModelError.self) { try Endpoint(address: "https://example.com", key: key) }
    }

    @Test func aKeyShowsItselfNowhere() throws {
        let endpoint = try Endpoint(address: "https://example.com", key: " sk-secret\n")
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect(!dumped.contains("secret") && !"\(endpoint)".contains("secret"))
    }

    @Test func aKeyThatAServerRepeatsIsBlanked() async throws {
        let server = try await LoopbackServer([
            .status("403 Forbidden", #"{"error":{"message":"sk-secret may not do this"}}"#)
        ])
        let log = CapturedLog()
        let backend = OpenAIBackend(
            endpoint: try Endpoint(address: "http://localhost:\(server.port)/v1", key: "sk-secret"),
            model: "test", log: log.logger)
        #expect(await backend.ask().problem?.contains("… may not do this") == true)
        #expect(!log.text.isEmpty && !log.text.contains("secret"))
    }

    @Test func theLogHoldsTimingsAndNeitherKeyNorText() async throws {
        let server = try await LoopbackServer([.status("503 Later"), .stream(["Bees hum."])])
        let log = CapturedLog()
        var backend = OpenAIBackend(
            endpoint: try Endpoint(address: "http://localhost:\(server.port)/v1", key: "sk-secret"),
            model: "test", log: log.logger)
        backend.pauses = [0.01]
        #expect(await backend.ask("Tell of honey.").text == "Bees hum.")
        for part in ["/v1/chat/completions", "503", "waiting", "first word ms"] {
            #expect(log.text.contains(part), "\(part)")
        }
        for part in ["secret", "Bearer", "hum", "honey"] { #expect(!log.text.contains(part), "\(part)") }
    }

    // Redirects.

    @Test(arguments: [301, 302, 307, 308]) func aRedirectToAnotherHostDoesNotCarryTheKey(_ status: Int)
        async throws
    {
        let other = try await LoopbackServer([.stream(["Hello."])])
        let server = try await LoopbackServer([
            .status(
                "\(status) Elsewhere",
                headers: "Location: http://127.0.0.1:\(other.port)/v1/chat/completions\r\n")
        ])
        #expect(await (try OpenAIBackend(server, key: "sk-secret")).ask().text == "Hello.")
        #expect(server.requests[0].contains("sk-secret"))
        #expect(other.requests[0].hasPrefix("POST") && other.requests[0].contains("Say something."))
        #expect(!other.requests[0].contains("secret"))
    }

    @Test func aRedirectOnTheSameServerKeepsTheKeyAndACircleEnds() async throws {
        let server = try await LoopbackServer([
            .status("308 Moved", headers: "Location: /elsewhere\r\n"), .stream(["Hello."]),
        ])
        #expect(await (try OpenAIBackend(server, key: "sk-secret")).ask().text == "Hello.")
        #expect(server.requests.allSatisfy { $0.contains("sk-secret") })
        let circle = try await LoopbackServer([
            .status("308 Moved", headers: "Location: /v1/chat/completions\r\n")
        ])
        #expect(await (try OpenAIBackend(circle)).ask().problem != nil)
    }

    // Proxies.

    struct Way: Sendable {
        var server = "https://api.example.com/v1"
        var environment: [String: String]
        var proxy: String?
    }

    @Test(arguments: [
        Way(environment: [:], proxy: nil),
        Way(environment: ["HTTPS_PROXY": "http://proxy:8080"], proxy: "proxy:8080"),
        Way(environment: ["https_proxy": "small:1", "HTTPS_PROXY": "http://big:2"], proxy: "small:1"),
        Way(environment: ["HTTP_PROXY": "http://proxy:8080"], proxy: nil),
        Way(
            server: "http://api.example.com/v1", environment: ["HTTP_PROXY": "http://proxy"],
            proxy: "proxy:3128"),
        Way(environment: ["ALL_PROXY": "socks5://proxy"], proxy: "proxy:1080"),
        Way(environment: ["HTTPS_PROXY": "http://proxy", "NO_PROXY": "other.com, .example.com"], proxy: nil),
        Way(environment: ["HTTPS_PROXY": "http://proxy", "NO_PROXY": "example.com"], proxy: nil),
        Way(environment: ["HTTPS_PROXY": "http://proxy", "NO_PROXY": "ple.com"], proxy: "proxy:3128"),
        Way(environment: ["HTTPS_PROXY": "http://proxy", "NO_PROXY": "*"], proxy: nil),
        Way(
            environment: ["HTTPS_PROXY": "http://proxy", "NO_PROXY": "api.example.com:8443"],
            proxy: "proxy:3128"),
        Way(server: "http://localhost:11434/v1", environment: ["HTTP_PROXY": "http://proxy"], proxy: nil),
    ])
    func theEnvironmentNamesAProxy(_ way: Way) throws {
        let server = try #require(URL(string: way.server))
        let proxy = Proxy(for: server, environment: way.environment)
        #expect(proxy.map { "\($0.host):\($0.port)" } == way.proxy)
    }

    @Test func aProxyMayWantAName() throws {
        let server = try #require(URL(string: "https://example.com"))
        let proxy = Proxy(for: server, environment: ["HTTPS_PROXY": "http://ann:pass@proxy:1"])
        #expect(proxy?.user == "ann" && proxy?.password == "pass")
    }
}

/// A log that a test reads.
private final class CapturedLog: TextOutputStream, Sendable {
    private let written = Mutex("")
    var text: String { written.withLock { $0 } }
    func write(_ string: String) { written.withLock { $0 += string } }
    var logger: Logger {
        Logger(label: "test") { StreamLogHandler(label: $0, stream: self, metadataProvider: nil) }
    }
}
