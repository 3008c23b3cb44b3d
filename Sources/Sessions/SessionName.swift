import Foundation

/// The rules for a session's name, which is data and never a path.
enum SessionName {
    /// What stands in the name of a file that was kept aside, and so in no session's.
    static let damagedMark = ".damaged-"

    /// The name in its composed form (NFC), without white space around it.
    ///
    /// - Throws: ``SessionError/invalidName(_:)`` for a separator, a point at the start, a control character,
    ///   or a name that is empty or too long: 100 characters, or 200 bytes, which leaves room for endings.
    static func validated(_ name: String) throws(SessionError) -> String {
        let name = name.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
        let isClean = name.unicodeScalars.allSatisfy {
            $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
                && $0.properties.generalCategory != .format
                && $0.properties.generalCategory != .lineSeparator
                && $0.properties.generalCategory != .paragraphSeparator
        }
        guard (1...100).contains(name.count), name.utf8.count <= 200, isClean, !name.hasPrefix("."),
            !name.contains(damagedMark)
        else {
            throw .invalidName(
                String(name.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(60)))
        }
        return name
    }

    /// A name for a new session: the day and what it is about, short enough to be numbered and still a name.
    static func suggested(for keyword: String, on date: Date? = nil) -> String {
        let day = date.map { [$0.formatted(.iso8601.year().month().day())] } ?? []
        let words = keyword.precomposedStringWithCanonicalMapping.lowercased()
            .split { !$0.isLetter && !$0.isNumber }.prefix(6)
        var name = (day + words.map(String.init)).joined(separator: "-")
        while name.count > 80 || name.utf8.count > 180 { name.removeLast() }
        return name
    }

    /// Whether it is a suggested name of a session that was about nothing yet.
    static func isDayOnly(_ name: String) -> Bool { name.wholeMatch(of: /\d{4}-\d\d-\d\d(-\d+)?/) != nil }

    /// A suggested name without its day.
    static func undated(_ name: String) -> String { String(name.trimmingPrefix(/\d{4}-\d\d-\d\d-/)) }

    /// Names that differ from another in a few characters, nearest first; the day in front may be left out.
    static func nearest(to name: String, among names: [String]) -> [String] {
        let name = name.lowercased()
        let limit = max(1, name.count / 3)
        return names.map { other in
            let full = other.lowercased()
            let distances = [full, undated(full)].map { distance(Array(name), Array($0)) }
            return (other, min(distances[0], distances[1]))
        }
        .filter { $0.1 <= limit || $0.0.lowercased().contains(name) }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(2).map(\.0)
    }

    /// Levenshtein's edit distance.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (i, a) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in other.enumerated() {
                let substitution = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[other.count]
    }
}
