import Drafting
import Interpreter

/// What writers say: the examples of the help, in both languages.
enum Utterances {
    static let examples: [String] = CommandCatalogue.all.flatMap {
        $0.help.englishExamples + $0.help.chineseExamples + [$0.help.usage]
    }
}

/// Changes an utterance at random; the same seed gives the same changes.
struct Mutator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// An example with a few scalars taken out, put in, doubled or moved, or two of them joined.
    mutating func utterance() -> String {
        var scalars = Array(example().unicodeScalars)
        if Bool.random(using: &self) {
            scalars +=
                Array(Self.joints[pick(Self.joints.count)].unicodeScalars) + Array(example().unicodeScalars)
        }
        for _ in 0..<pick(6) {
            let place = pick(scalars.count + 1)
            switch pick(5) {
            case 0: scalars.insert(scalar(), at: place)
            case 1: if place < scalars.count { scalars.remove(at: place) }
            case 2: if place < scalars.count { scalars[place] = scalar() }
            case 3: scalars.insert(contentsOf: scalars.prefix(pick(8)), at: place)
            default: scalars = Array(scalars[place...] + scalars[..<place])
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private mutating func example() -> String { Utterances.examples[pick(Utterances.examples.count)] }

    private mutating func pick(_ count: Int) -> Int {
        count == 0 ? 0 : Int.random(in: 0..<count, using: &self)
    }

    private mutating func scalar() -> Unicode.Scalar {
        let ranges: [ClosedRange<UInt32>] = [
            0x00...0x7F, 0x20...0x7E, 0x30...0x39, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x2000...0x206F,
            0x300...0x36F,
            0x1F300...0x1FAFF, 0x3000...0x303F,
        ]
        return Unicode.Scalar(UInt32.random(in: ranges[pick(ranges.count)], using: &self)) ?? " "
    }

    private static let joints = [" and ", ", ", "，", "然后", " then ", "; ", " ", "和", "\n", "\"", "“"]
}
