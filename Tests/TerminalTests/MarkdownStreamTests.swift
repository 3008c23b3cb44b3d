import Testing

@testable import Terminal

@Suite struct MarkdownStreamTests {
    private func render(_ pieces: [String], width: Int = 20, color: Bool = false) -> String {
        var stream = MarkdownStream(style: TerminalStyle(isTerminal: true, hasColor: color, width: width))
        return pieces.map { stream.push($0) }.joined() + stream.finish()
    }

    static let cases: [(markdown: String, shown: String)] = [
        ("One line.\n", "One line.\n"),
        ("The quick brown fox jumps over it.\n", "The quick brown fox\njumps over it.\n"),
        ("# Title\n\nText.\n", "Title\n\nText.\n"),
        ("1. one two three four five\n2. two\n", "1. one two three\n   four five\n2. two\n"),
        ("1. **one**  \n   brief\n2. **two**  \n   brief\n", "1. one\n   brief\n2. two\n   brief\n"),
        ("- **Bold** text\n", "• Bold text\n"),
        ("> a quoted line that is long\n", "│ a quoted line that\n│ is long\n"),
        ("在阳台上养一箱蜜蜂，听起来大胆，其实不难。\n", "在阳台上养一箱蜜蜂，\n听起来大胆，其实不\n难。\n"),
        ("| a | b |\n| --- | --- |\n| 一 | two |\n", "a  │ b  \n───┼────\n一 │ two\n"),
        ("2 * 3 = 6 and 4_5\n", "2 * 3 = 6 and 4_5\n"),
    ]

    @Test(arguments: cases) func renders(_ markdown: String, _ shown: String) {
        #expect(render([markdown]) == shown)
    }

    @Test(arguments: cases, [1, 2, 3, 7])
    func piecesOfAnySizeGiveTheSame(_ example: (markdown: String, shown: String), _ size: Int) {
        let characters = Array(example.markdown)
        let pieces = stride(from: 0, to: characters.count, by: size).map {
            String(characters[$0..<min($0 + size, characters.count)])
        }
        #expect(render(pieces) == example.shown)
    }

    @Test func boldIsBoldWhereColorIsWanted() {
        #expect(render(["a **b** c\n"], color: true) == "a \u{1B}[1mb\u{1B}[0m c\n")
    }

    @Test(arguments: ["\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{9B}31m", "\r", "\u{8}", "\u{202E}", "\u{7F}"])
    func nothingMovesTheCursor(_ attack: String) {
        let shown = render(["a\(attack)b `\(attack)` | \(attack)\n"])
        #expect(
            !shown.unicodeScalars.contains {
                $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
            })
        #expect(!shown.unicodeScalars.contains("\u{202E}"))
    }
}
