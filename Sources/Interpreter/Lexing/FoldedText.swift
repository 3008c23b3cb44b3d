/// An utterance beside the form in which its words are looked up.
///
/// Both have one element a scalar, so that a place in one is the same place in the other: words are recognised
/// in the folded form, slots are cut from what was said.
struct FoldedText: Sendable {
    let said: [Unicode.Scalar]
    let folded: [UInt32]

    init(_ text: String) {
        said = Array(text.unicodeScalars)
        folded = said.map { FoldedText.fold($0.value) }
    }

    /// Lower case, half width, simplified, straight apostrophes.
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 32
        case 0x00...0x7F: scalar
        case 0xFF21...0xFF3A: scalar - 0xFF21 + 0x61
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x3000, 0xA0, 0x2002...0x200B, 0x202F, 0xFEFF: 0x20
        case 0x2018, 0x2019, 0x02BC: 0x27
        case 0x2010...0x2015, 0x2212, 0x301C: 0x2D
        default: TraditionalCharacters.simplified[scalar] ?? scalar
        }
    }

    /// The words as they were said.
    func said(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: said[range])
        return String(text)
    }

    /// The words of a row of tokens as they were said.
    ///
    /// A row may be put together from two places of the text, in any order: what lies between them is left out.
    func said(_ tokens: ArraySlice<Token>) -> String {
        var words = ""
        var run: Range<Int>?
        for range in tokens.lazy.map(\.range) {
            if let begun = run, begun.lowerBound <= range.lowerBound {
                // The mark that ends a clause also ties it to the next.
                if range.upperBound <= begun.upperBound { continue }
                if begun.upperBound <= range.lowerBound,
                    folded[begun.upperBound..<range.lowerBound].allSatisfy(ScalarClass.isSpace)
                {
                    run = begun.lowerBound..<range.upperBound
                    continue
                }
            }
            if let run { words += said(run) + (ScalarClass.isHan(folded[run.upperBound - 1]) ? "" : " ") }
            run = range
        }
        return words + (run.map(said) ?? "")
    }

    /// The scalars between two places; none where a clause was put together in another order than it was said.
    func scalars(from start: Int, to end: Int) -> ArraySlice<UInt32> { folded[start..<max(start, end)] }

    /// The words between two places as they are looked up; none where they were put together in another order.
    func folded(from start: Int, to end: Int) -> String { folded(start..<max(start, end)) }

    /// The words as they are looked up.
    func folded(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for value in folded[range] { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
        return String(text)
    }
}

/// The form in which words are looked up, for those who compare words of their own.
public enum FoldedForm {
    /// Lower case, half width, simplified; as long as what was said.
    public static func of(_ text: String) -> String {
        let folded = FoldedText(text)
        return folded.folded(folded.folded.indices)
    }
}

/// What a scalar is to the lexer.
enum ScalarClass {
    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    static func isLetter(_ value: UInt32) -> Bool {
        (0x61...0x7A).contains(value) || (0xC0...0x24F).contains(value) || (0x370...0x52F).contains(value)
    }

    static func isHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
            || (0x3041...0x30FF).contains(value) || (0x20000...0x3FFFF).contains(value)
            || value == 0x3007 || value == 0x3005
    }

    static func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0x09 || value == 0x0D }
}
