import Article

/// A Chinese keyword as runs of characters, and how runs are found in folded text.
enum ChineseRuns {
    /// The keyword's runs: Latin words, and what stands between spaces, punctuation and 与, 和, 及.
    ///
    /// A joining character joins only where two characters or a Latin word stand on either side, so that 和谐社会
    /// and 参与者 stay whole.
    static func runs(of keyword: String) -> [String] {
        var runs: [String] = []
        for part in keyword.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            var run = ""
            for character in part {
                if let last = run.last, last.isHan != character.isHan {
                    runs.append(run)
                    run = ""
                }
                run.append(character)
            }
            if !run.isEmpty { runs.append(run) }
        }
        let parted = runs.enumerated().flatMap { index, run in
            split(run, hasNeighbours: (index > 0, index < runs.count - 1))
        }
        return parted.filter { $0 != "vs" || parted.count == 1 }
    }

    /// How often the runs stand one behind the other, parted by nothing but what joins words.
    static func count(of runs: [String], in text: String) -> Int {
        let characters = Array(text)
        var count = 0
        var index = 0
        while index < characters.count {
            if let end = end(of: runs, at: index, in: characters) {
                count += 1
                index = end
            } else {
                index += 1
            }
        }
        return count
    }

    /// Whether a line begins with all the runs, in any order.
    static func begin(_ line: String, with runs: [String]) -> Bool {
        let characters = Array(line)
        var left = runs
        var index = skip(0, in: characters)
        while !left.isEmpty {
            let found = left.indices.compactMap { place in
                end(of: [left[place]], at: index, in: characters).map { (place, $0) }
            }.first
            guard let (place, end) = found else { return false }
            left.remove(at: place)
            index = skip(end, in: characters)
        }
        return true
    }

    private static let joining: Set<Character> = ["与", "和", "及"]
    private static let joiningMarks: Set<Character> = ["/", "、", "&", "+", "-", "·", "“", "”", "\""]

    private static func split(_ run: String, hasNeighbours: (before: Bool, after: Bool)) -> [String] {
        guard let first = run.first, first.isHan else { return [run] }
        let characters = Array(run)
        var parts: [String] = []
        var start = 0
        for (index, character) in characters.enumerated() where joining.contains(character) {
            let before = index - start
            let after = characters.count - index - 1
            let partsBefore = before >= 2 || before == 0 && parts.isEmpty && hasNeighbours.before
            let partsAfter = after >= 2 || after == 0 && hasNeighbours.after
            guard partsBefore, partsAfter else { continue }
            if before > 0 { parts.append(String(characters[start..<index])) }
            start = index + 1
        }
        if start < characters.count { parts.append(String(characters[start...])) }
        return parts
    }

    /// Behind the runs, where they stand at a place.
    private static func end(of runs: [String], at start: Int, in characters: [Character]) -> Int? {
        var index = start
        for (number, run) in runs.enumerated() {
            if number > 0 { index = skip(index, in: characters) }
            guard let end = end(of: run, at: index, in: characters) else { return nil }
            index = end
        }
        return index
    }

    private static func end(of run: String, at start: Int, in characters: [Character]) -> Int? {
        // "ERP" does not stand in "enterprise".
        if run.first?.isLatin == true, start > 0, characters[start - 1].isLatin { return nil }
        var index = start
        for character in run {
            if character.isHan, index > start {
                while index < characters.count, characters[index].isWhitespace { index += 1 }
            }
            guard index < characters.count, characters[index] == character else { return nil }
            index += 1
        }
        if run.last?.isLatin == true, index < characters.count, characters[index].isLatin { return nil }
        return index
    }

    private static func skip(_ start: Int, in characters: [Character]) -> Int {
        var index = start
        while index < characters.count,
            characters[index].isWhitespace || joining.contains(characters[index])
                || joiningMarks.contains(characters[index])
        { index += 1 }
        // "vs" joins as 与 does.
        if characters[index...].starts(with: "vs"), index + 2 < characters.count,
            !characters[index + 2].isLetter || characters[index + 2].isHan
        {
            return skip(index + 2, in: characters)
        }
        return index
    }
}
