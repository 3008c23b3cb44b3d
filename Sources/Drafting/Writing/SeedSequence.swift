/// The seeds of one turn: the same session and turn give the same seeds.
struct SeedSequence {
    private var state: UInt64

    init(session: UInt64, turn: Int) {
        state = session &+ UInt64(turn) &* 0x9E37_79B9_7F4A_7C15
    }

    /// A sequence of its own, for a task beside this one.
    mutating func split() -> SeedSequence {
        SeedSequence(session: UInt64(next()) << 32 | UInt64(next()), turn: 0)
    }

    mutating func next() -> UInt32 {
        // A step of SplitMix64 (Steele, Lea, Flood 2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: mixed ^ (mixed >> 31))
    }
}
