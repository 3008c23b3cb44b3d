extension Branch {
    /// Where the first stop string lies in a text, not looking before a place in it.
    ///
    /// - Parameter offset: In UTF-8 bytes; what lies before is known to hold no stop string.
    public func stop(in text: String, from offset: Int = 0) -> String.Index? {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: min(max(offset, 0), bytes.count))
        return stops.compactMap { text[start...].firstRange(of: $0)?.lowerBound }.min()
    }

    /// How many UTF-8 bytes at a text's end may be the beginning of a stop string.
    public func heldBack(of text: String) -> Int {
        stops.map { stop in
            (0..<stop.utf8.count).last { text.utf8.reversed().starts(with: stop.utf8.prefix($0).reversed()) }
                ?? 0
        }.max() ?? 0
    }

    /// The length of the longest stop string in UTF-8 bytes.
    public var longestStop: Int { stops.map(\.utf8.count).max() ?? 0 }
}
