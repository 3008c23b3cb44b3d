import Foundation

/// The rules for a session's name, which is data and never a path.
enum SessionName {
    /// The name in its composed form.
    ///
    /// - Throws: ``SessionError/invalidName(_:)`` for a separator, a point at the start, a control character,
    ///   or a name that is empty or too long for a file.
    static func validated(_ name: String) throws(SessionError) -> String {
        let name = name.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
        let isClean = name.unicodeScalars.allSatisfy {
            $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
                && $0.properties.generalCategory != .format
        }
        guard (1...100).contains(name.count), name.utf8.count <= 200, isClean, !name.hasPrefix(".") else {
            throw .invalidName(
                String(name.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(60)))
        }
        return name
    }

    /// A name for a new session: the day and what it is about.
    static func suggested(for keyword: String, on date: Date) -> String {
        let day = date.formatted(.iso8601.year().month().day())
        let words = keyword.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(6)
        return ([day] + words.map(String.init)).joined(separator: "-")
    }

    /// Names that differ from another in a few characters, nearest first.
    static func nearest(to name: String, among names: [String]) -> [String] {
        let limit = max(2, name.count / 3)
        return names.map { ($0, distance(Array(name.lowercased()), Array($0.lowercased()))) }
            .filter { $0.1 <= limit || $0.0.localizedCaseInsensitiveContains(name) }
            .sorted { $0.1 < $1.1 }.prefix(2).map(\.0)
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
