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

    @Test(
        "Pasted notes are no commands, whatever stands in them",
        arguments: ["%d. Delete section %d, then write the intro", "第%d条：删除第%d节，然后写全文"])
    func pastedNotes(_ note: String) {
        let text = (1...30).map { String(format: note, $0, $0) }.joined(separator: "\n")
        #expect(line(text).contains(#""commands":[{"do":"ask""#))
    }

    private static let units = [
        "后写", "再看看", "再写", "再来两", "deleted ", "关键词：", "1、", "然后", "第二节、", "“a”和", "把", "的", "是不", "不要再写",
        "等我写完再改", "上次改了引言，开头先写，",
        "the ", "and ", "expand section 2 and ", "merge 2 and ", "make it, ", "would be great ", "a-", "a:",
        "'", "(", "关于",
    ]

    /// A row eight times as long takes eight times the work, and not sixty-four times.
    ///
    /// Counted is the time that the processor gives to this thread, which other work does not lengthen by much.
    @Test(arguments: units)
    func workGrowsAsTheLength(unit: String) {
        func work(_ count: Int) -> Double {
            let text = String(repeating: unit, count: count)
            let start = processorTime()
            _ = Self.interpreter.interpret(text)
            return processorTime() - start
        }
        var ratio = Double.infinity
        for _ in 0..<4 where ratio > 16 { ratio = min(ratio, work(2_400) / work(300)) }
        #expect(ratio <= 16)
    }

    private func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test(.timeLimit(.minutes(1))) func aMegabyteIsAnswered() throws {
        let text = String(repeating: "write the intro ", count: 65_536)
        let object = try JSONSerialization.jsonObject(with: Data(line(text).utf8)) as? [String: Any]
        #expect((object?["commands"] as? [Any])?.isEmpty == false || object?["error"] is String)
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
