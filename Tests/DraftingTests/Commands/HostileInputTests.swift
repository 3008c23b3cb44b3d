import Drafting
import Foundation
import Interpreter
import Testing

@Suite struct HostileInputTests {
    private static let interpreter = Interpreter(commands: CommandCatalogue.all)

    private func line(_ text: String) -> String {
        InterpretationLine.encode(text, Self.interpreter.interpret(text))
    }

    private static let hostile: [String] = [
        "", " ", "\n", "???", "。。。", "'", "\"", "“", "/", "//", "/ ", "/\u{0}", "\u{FEFF}", "第", "第第第",
        "第第第节",
        "sections 4-2", "expand section 99999999999999999999", "第九九九九九九九九九九九九九九九九九九节", "2.2.2.2", "1,1,1,1",
        "and and and", "然后然后", "再再再", "of the of the", "合并", "merge", "/merge 2", "/set words", "/rename 2",
        "\u{202E}titles 5", "e\u{301}xpand", "👩‍👩‍👧‍👦", "\u{0}\u{1}\u{7F}", "把把把", "the the section", "section \"",
        "-", "--", "a-", "-a",
        String(decoding: [0xFF, 0xFE, 0x80, 0x41], as: UTF8.self),
    ]

    @Test(arguments: hostile)
    func answersWithValidJSON(text: String) throws {
        let data = Data(line(text).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["text"] as? String != nil)
        #expect((object["commands"] as? [Any])?.isEmpty == false || object["error"] is String)
    }

    private static let pieces = [
        "“", "「", "'", "\"", "expand section 2 and ", "第二节、", "2, ", "the ", "关于", "的", "a-", "(", "1.",
        "merge 2 and ", "on ", "给",
    ]

    @Test(.timeLimit(.minutes(1)), arguments: pieces)
    func longRowsAreAnsweredSoon(piece: String) {
        let clock = ContinuousClock()
        let text = String(repeating: piece, count: 1_500)
        let took = clock.measure { _ = Self.interpreter.interpret(text) }
        #expect(took < .seconds(10))
    }

    @Test func aMegabyteIsAnsweredSoon() {
        let clock = ContinuousClock()
        let text = String(repeating: "write the intro ", count: 65_536)
        #expect(clock.measure { _ = Self.interpreter.interpret(text) } < .seconds(5))
    }

    @Test func randomWordsNeverStopIt() throws {
        let words = [
            "expand", "section", "2", "and", "the", "then", "把", "第二节", "标题", "给我", "5", "个", "关于", "的", "“",
            "”", "\"", "'", ",", "，", "。", "?",
            "？", "intro", "move", "to", "end", "不要", "不", "再", "是", "吗", "2.1", "-", "sections", "all",
            "last", "title", "make", "shorter", "about",
            "save", "as", "x.md", "/", "translate", "中文", "hundred", "千", "第", "没", "add", "table", "in",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<1_000 {
            let count = Int.random(in: 1...14, using: &random)
            let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            _ = try JSONSerialization.jsonObject(with: Data(line(text).utf8))
        }
    }
}
