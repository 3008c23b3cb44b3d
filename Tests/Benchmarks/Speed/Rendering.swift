import Terminal

/// What it costs to show a piece of text, early and late in a long one.
enum Rendering {
    static func run() {
        let line =
            "A *plain* sentence of an article about remote work, with **bold words** in it, 文字 and so on.\n"
        var stream = MarkdownStream(style: TerminalStyle(isTerminal: true, allowsEscapes: true, width: 80))
        var times: [Int: [Double]] = [:]
        for number in 1...10_100 {
            let isTimed = (10...110).contains(number) || number >= 10_000
            for piece in pieces(of: number.isMultiple(of: 5) ? "\n" : line) {
                let seconds = Stopwatch.seconds { _ = stream.push(piece) }
                if isTimed { times[number < 1_000 ? 10 : 10_000, default: []].append(seconds) }
            }
        }
        let early = mean(times[10, default: []])
        let late = mean(times[10_000, default: []])
        print(
            "showing a piece: \((early * 1e6).short) µs at line 10, \((late * 1e6).short) µs at line 10,000 (at most 50), \((late / early).short) times"
        )
    }

    private static func mean(_ times: [Double]) -> Double { times.reduce(0, +) / Double(max(times.count, 1)) }

    /// Pieces of the size of a token.
    private static func pieces(of line: String) -> [String] {
        var rest = line[...]
        var pieces: [String] = []
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
        }
        return pieces
    }
}
