import Article
import Foundation

/// What came of one task on one keyword, with one seed.
struct QualityRecord: Codable {
    /// Who wrote the text.
    enum Author: String, Codable {
        case drafter
        /// The same model, asked as in a chat.
        case chat
        /// The same model, given the beginning of the text.
        case continuation
    }

    /// The task with all that tells it from others.
    let unit: String
    let author: Author
    let language: Language
    private(set) var counts: [Asked: Count] = [:]

    struct Count: Codable {
        var held = 0
        var total = 0
        var misses: [String] = []
    }

    init(unit: String, author: Author, language: Language) {
        self.unit = unit
        self.author = author
        self.language = language
    }

    /// Counts some cases of which some held.
    mutating func count(
        _ asked: Asked, held: Int, of total: Int, miss: @autoclosure () -> String = ""
    ) {
        guard total > 0 else { return }
        counts[asked, default: Count()].held += held
        counts[asked, default: Count()].total += total
        if held < total { counts[asked, default: Count()].misses.append(miss()) }
    }

    /// Counts one case.
    mutating func count(_ asked: Asked, holds: Bool, miss: @autoclosure () -> String = "") {
        count(asked, held: holds ? 1 : 0, of: 1, miss: miss())
    }
}

/// The records of a run, a line of JSON each; a run that was broken off goes on behind the last.
struct QualityLog {
    let file: URL?
    private(set) var records: [QualityRecord] = []

    init(file: URL?) throws {
        self.file = file
        guard let file, let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        records = try text.split(separator: "\n").map {
            try JSONDecoder().decode(QualityRecord.self, from: Data($0.utf8))
        }
    }

    func holds(_ unit: String) -> Bool { records.contains { $0.unit == unit } }

    mutating func add(_ record: QualityRecord) throws {
        records.append(record)
        guard let file else { return }
        let line = try JSONEncoder().encode(record) + Data("\n".utf8)
        if let handle = try? FileHandle(forWritingTo: file) {
            try handle.seekToEnd()
            try handle.write(contentsOf: line)
            try handle.close()
        } else {
            try line.write(to: file)
        }
    }
}
