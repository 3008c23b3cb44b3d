import Article
import Foundation
import SEO
import Testing

@testable import LivePreview

@Suite("The preview's server") struct PreviewServerTests {
    /// A connection to a server on loopback, byte for byte.
    final class Connection {
        private let descriptor: Int32
        private(set) var text = ""

        init(port: Int) throws {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let descriptor = descriptor
            let isConnected = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
            }
            guard isConnected else { throw URLError(.cannotConnectToHost) }
            // A server that says nothing fails the test instead of holding it for ever.
            var limit = timeval(tv_sec: 60, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        }

        deinit { close(descriptor) }

        func send(_ request: String) {
            _ = request.utf8CString.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count - 1, Int32(MSG_NOSIGNAL))
            }
        }

        /// Reads until a text stands in what came, or the server closes.
        @discardableResult
        func read(until wanted: String) -> String {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while !text.contains(wanted) {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                text += String(decoding: buffer.prefix(count), as: UTF8.self)
            }
            return text
        }
    }

    private func get(
        _ path: String, from server: PreviewServer, method: String = "GET", host: String? = nil,
        headers: [String] = []
    ) throws -> String {
        let port = try #require(server.address.port)
        let connection = try Connection(port: port)
        let lines =
            ["\(method) \(path) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"]
            + headers
        connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
        return connection.read(until: "never")
    }

    private static let article: Article = {
        var article = Article()
        article.title = "Bees <script>alert(1)</script>"
        article.description = "About \"bees\" & <b>hives</b>"
        article.intro = "Bees fly.\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>\u{1B}[2J"
        article.sections = [
            Section(heading: "Hives", body: "First."), Section(heading: "Honey", body: "Sweet."),
        ]
        return article
    }()

    @Test("The page, its style and its script carry a strict policy and nothing inline")
    func servesThePage() async throws {
        let server = try await PreviewServer(language: .english)
        let root = server.address.path.hasSuffix("/") ? server.address.path : server.address.path + "/"
        for (file, type) in [("", "text/html"), ("style.css", "text/css"), ("script.js", "text/javascript")] {
            let answer = try get(root + file, from: server)
            #expect(answer.hasPrefix("HTTP/1.1 200"), "\(answer.prefix(200))")
            #expect(answer.contains("Content-Type: \(type)"))
            #expect(answer.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"))
            #expect(!answer.contains("unsafe-inline"))
        }
        let page = try get(root, from: server)
        #expect(!page.contains("<script>") && !page.contains("<style") && !page.contains(" onload"))
        #expect(page.contains("aria-live=\"polite\"") && page.contains("lang=\"en\""))
        await server.close()
    }

    @Test("A wrong token, host, origin or method gets nothing")
    func refuses() async throws {
        let server = try await PreviewServer(language: .chinese)
        let port = server.address.port ?? 0
        let root = "/\(server.address.path.split(separator: "/").last ?? "")/"
        #expect(root.count == 34)
        let wrong = "/" + String(repeating: "0", count: 32) + "/"
        let cases: [(path: String, method: String, host: String?, headers: [String], status: Int)] = [
            (root, "GET", nil, [], 200), (root, "GET", "localhost:\(port)", [], 200),
            (root, "GET", nil, ["Origin: http://127.0.0.1:\(port)"], 200),
            (wrong, "GET", nil, [], 404), ("/", "GET", nil, [], 404), (root + "x", "GET", nil, [], 404),
            (root + "../etc/passwd", "GET", nil, [], 404), (wrong + "events", "GET", nil, [], 404),
            (root, "GET", "evil.example:\(port)", [], 403), (root, "GET", "127.0.0.1", [], 403),
            (root + "events", "GET", nil, ["Origin: http://evil.example"], 403),
            (root + "events", "GET", nil, ["Origin: null"], 403),
            (root + "events", "GET", nil, ["Sec-Fetch-Site: cross-site"], 403),
            (root, "POST", nil, ["Content-Length: 0"], 405), (root, "DELETE", nil, [], 405),
        ]
        for (path, method, host, headers, status) in cases {
            let answer = try get(path, from: server, method: method, host: host, headers: headers)
            #expect(
                answer.hasPrefix("HTTP/1.1 \(status)"), "\(method) \(path) \(headers): \(answer.prefix(40))")
            if status != 200 { #expect(answer.hasSuffix("\r\n\r\n")) }
        }
        await server.close()
    }

    @Test("An open page follows, and is told only what is new")
    func follows() async throws {
        let server = try await PreviewServer(language: .english)
        let port = try #require(server.address.port)
        let root = "/\(server.address.path.split(separator: "/").last ?? "")/"
        server.show(PreviewState(article: Self.article, language: .english))
        let page = try Connection(port: port)
        page.send("GET \(root)events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        let first = page.read(until: "\n\n\r\n")
        #expect(first.contains("text/event-stream") && first.contains("Sweet."))
        for harm in ["<script", "<img", "javascript:", "\u{1B}", "<b>hives"] {
            #expect(!first.contains(harm), "\(harm)")
        }
        var article = Self.article
        article.sections[0].body = "First. Second of all."
        server.show(PreviewState(article: article, language: .english, progress: ("part 1 of 2", "")))
        let second = page.read(until: "Second of all").dropFirst(first.count)
        #expect(second.contains("Writing part 1 of 2") && !second.contains("Sweet."))
        await server.close()
    }

    @Test("Closing it tells the open pages, ends every connection, and nothing answers any more")
    func ends() async throws {
        let server = try await PreviewServer(language: .english)
        let port = try #require(server.address.port)
        let root = "/\(server.address.path.split(separator: "/").last ?? "")/"
        let request = { (file: String) in "GET \(root)\(file) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n" }
        let kept = try Connection(port: port)
        kept.send(request("style.css"))
        kept.read(until: "@media print")
        let page = try Connection(port: port)
        page.send(request("events"))
        server.show(PreviewState(article: Self.article, language: .english))
        page.read(until: "Sweet.")
        await server.close()
        #expect(page.read(until: "never").contains("event: end\n"))
        kept.send(request("style.css"))
        #expect(kept.read(until: "never").ranges(of: "HTTP/1.1 200").count == 1)
        // Another server may have the port by now, and does not know the token.
        #expect((try? get(root, from: server))?.contains("HTTP/1.1 200") != true)
    }

    @Test("Figures without a source are marked, and nothing of them is markup")
    func marksFigures() {
        var article = Article()
        article.intro = "It saves 40% & 140%, said 2019 <b>40%</b>."
        let pieces = PreviewPieces(
            PreviewState(article: article, language: .english, unsupported: ["40%", "2019", "<b>"]))
        let intro = pieces.html["part-Intro"] ?? ""
        #expect(
            intro.contains("saves <mark title=\"Stands in no source: check it\">40%</mark> &amp; 140%, said"))
        #expect(intro.contains(">2019</mark>") && !intro.contains("<b>"))
        #expect(
            !PreviewPieces(PreviewState(article: article, language: .english)).html.values.contains {
                $0.contains("<mark")
            })
    }

    @Test("Pieces are in the writer's language and escaped", arguments: Language.allCases)
    func pieces(_ language: Language) {
        let article = Self.article
        let pieces = PreviewPieces(
            PreviewState(article: article, language: language, report: SEOReport(of: article, in: language)))
        #expect(pieces.html["snippet"]?.contains(language == .english ? "Search result" : "搜索结果") == true)
        #expect(pieces.html["score"]?.contains("SEO") == true)
        #expect(pieces.html.values.allSatisfy { !$0.contains("<script") && !$0.contains("<img") })
        #expect(pieces.order.allSatisfy { pieces.html[$0] != nil })
    }

    @Test("The bar tells what is written, how long it is and how fast it grows, each once")
    func tellsProgress() {
        var article = Article()
        article.intro = "Three words stand."
        let shown = { (progress: (step: String, pace: String)?) in
            PreviewPieces(PreviewState(article: article, language: .english, progress: progress)).html
        }
        let writing = shown(("part 2 of 7", "3.1 words/s · 1:31 left"))
        #expect(writing["status"] == "Writing part 2 of 7")
        #expect(writing["words"]?.hasSuffix("<p>3 of 1000 words · 3.1 words/s · 1:31 left</p>") == true)
        let single = shown(("", ""))
        #expect(
            single["status"] == "Writing…" && single["words"]?.hasSuffix("<p>3 of 1000 words</p>") == true)
        #expect(shown(nil)["status"] == "Ready")
    }

    @Test("A part keeps its name wherever it stands, and no heading takes a name of the page's own")
    func namesParts() {
        var article = Article()
        article.sections = ["Score", "Words", "Title", "Score"].map { Section(heading: $0, body: "Text.") }
        let before = PreviewPieces(PreviewState(article: article, language: .english))
        article.sections.insert(Section(heading: "Status"), at: 0)
        let after = PreviewPieces(PreviewState(article: article, language: .english))
        #expect(
            after.order == [
                "part-Title", "part-Contents", "part-Intro", "part-status", "part-score", "part-words",
                "part-title", "part-score-2",
            ])
        let update = after.update(since: before)
        #expect(Set(update.html.keys).isDisjoint(with: ["part-score", "part-words", "part-score-2"]))
        // Names of elements of the page begin with what no name of a heading has.
        let page = PreviewPage.html(in: .english)
        #expect(page.matches(of: /id="(.)/).allSatisfy { $0.1 == "_" })
    }

    @Test("Images are told, not fetched: none can send what a model read", arguments: Language.allCases)
    func fetchesNoImages(_ language: Language) {
        var article = Article(language: language)
        article.intro = "See ![A <b>hive</b>](https://example.com/a.png?q=%22secret%22) and ![](pic.png)."
        let pieces = PreviewPieces(PreviewState(article: article, language: language))
        let intro = pieces.html["part-Intro"] ?? ""
        let name = language == .english ? "Image: " : "图片："
        #expect(intro.contains("<span class=\"image\">\(name)A "), "\(intro)")
        #expect(intro.contains("· https://example.com/a.png") && intro.contains("· pic.png</span>"))
        #expect(!intro.contains("<img") && !intro.contains("<b>") && !intro.contains("src="))
    }
}
