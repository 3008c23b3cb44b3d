/// Where quotations begin and end in an utterance.
struct Quotations: Sendable {
    /// The place of the closing mark by the place of the opening one.
    private(set) var closing: [Int: Int] = [:]

    private static let pairs: [UInt32: UInt32] = [
        0x201C: 0x201D, 0x300C: 0x300D, 0x300E: 0x300F, 0x300A: 0x300B, 0xAB: 0xBB, 0x3008: 0x3009,
    ]

    /// Pairs the marks in one pass, however many there are and however they nest.
    init(_ text: FoldedText) {
        var open: [UInt32: [Int]] = [:]
        var straight: Int?
        var single: Int?
        let said = text.said
        for (place, scalar) in said.enumerated() {
            let value = scalar.value
            if let close = Self.pairs[value] {
                open[close, default: []].append(place)
            } else if value == 0x22 || value == 0xFF02 || value == 0x201D, open[value]?.isEmpty ?? true {
                if let start = straight {
                    if place > start + 1 { closing[start] = place }
                    straight = nil
                } else {
                    straight = place
                }
            } else if let start = open[value]?.popLast() {
                if place > start + 1 { closing[start] = place }
            } else if value == 0x27 || value == 0x2018 || value == 0x2019 {
                if let start = single, Self.closes(text, place) {
                    if place > start + 1 { closing[start] = place }
                    single = nil
                } else if single == nil, value == 0x2018 || Self.opens(text, place) {
                    single = place
                }
            }
        }
    }

    private static func opens(_ text: FoldedText, _ place: Int) -> Bool {
        place == 0 || !isWord(text.folded[place - 1])
    }

    private static func closes(_ text: FoldedText, _ place: Int) -> Bool {
        place + 1 == text.folded.count || !isWord(text.folded[place + 1])
    }

    private static func isWord(_ value: UInt32) -> Bool {
        ScalarClass.isLetter(value) || ScalarClass.isDigit(value)
    }
}
