/// Where a line may end: the rules that Chinese typesetting shares with English.
enum LineBreaking {
    private static let fullWidthClosers = Set("，。！？：；、”’）】》〉」』〕〗｝］…—～·％々ー".unicodeScalars)
    private static let fullWidthOpeners = Set("“‘（【《〈「『〔〖｛［￥".unicodeScalars)
    private static let closers = fullWidthClosers.union(",.!?:;)]}%".unicodeScalars)
    private static let openers = fullWidthOpeners.union("([{$".unicodeScalars)
    private static let quotes = Set("“”‘’…—".unicodeScalars)

    /// Whether a line may end between two neighbours with no space between them.
    static func isAllowed(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Bool {
        guard DisplayWidth.isWide(first) || DisplayWidth.isWide(second) else { return false }
        return DisplayWidth.of(second) > 0 && !forbids(first, second)
    }

    /// Whether even a space between the two is no place to end a line.
    static func isForbiddenAtSpace(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Bool {
        fullWidthOpeners.contains(first) || fullWidthClosers.contains(second)
    }

    /// Whether an overlong word had better not be cut here.
    static func forbids(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        openers.contains(first) || closers.contains(second) || DisplayWidth.of(second) == 0
    }

    /// Whether a newline in the source stands for nothing rather than for a space: both sides are Chinese.
    static func joinsWithoutSpace(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        let (isWide, isNextWide) = (DisplayWidth.isWide(first), DisplayWidth.isWide(second))
        return (isWide || isNextWide)
            && (isWide || quotes.contains(first)) && (isNextWide || quotes.contains(second))
    }
}
