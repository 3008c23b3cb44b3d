import CLibedit

extension String {
    /// How many columns the text takes in a terminal; most Chinese characters take two.
    var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
    /// How many columns the character takes: what its widest scalar does by the C library's tables.
    var columns: Int {
        if isASCII { return 1 }
        return unicodeScalars.reduce(0) { max($0, Int(drafter_wcwidth(wchar_t(bitPattern: $1.value)))) }
    }

    /// Whether lines may break before and after it, as between Han characters.
    var isBreakable: Bool { columns == 2 }

    /// Marks that never begin a line.
    var clingsToPrevious: Bool { "，。！？：；、”’）】》」』…,.!?:;)".contains(self) }

    /// Marks that never end a line.
    var clingsToNext: Bool { "“‘（【《「『(".contains(self) }
}
