extension Branch {
    /// Where the first stop string lies in a text, not looking before a place in it.
    ///
    /// - Parameter offset: In UTF-8 bytes; what lies before is known to hold no stop string.
    public func stop(in text: String, from offset: Int = 0) -> String.Index? {
        let bytes = text.utf8
        let rest = text[bytes.index(bytes.startIndex, offsetBy: min(max(offset, 0), bytes.count))...]
        return stops.compactMap { stop in
            // Most pieces of a reply hold not even a byte of it.
            guard let first = stop.utf8.first, rest.utf8.contains(first) else { return nil }
            return rest.firstRange(of: stop)?.lowerBound
        }.min()
    }

    /// How many UTF-8 bytes at a text's end may be the beginning of a stop string.
    public func heldBack(of text: String) -> Int {
        let end = text.utf8.suffix(max(longestStop - 1, 0))
        return stops.map { stop in
            guard let first = stop.utf8.first, end.contains(first) else { return 0 }
            return (0..<stop.utf8.count).last {
                text.utf8.reversed().starts(with: stop.utf8.prefix($0).reversed())
            } ?? 0
        }.max() ?? 0
    }

    /// The length of the longest stop string in UTF-8 bytes.
    public var longestStop: Int { stops.map(\.utf8.count).max() ?? 0 }
}
