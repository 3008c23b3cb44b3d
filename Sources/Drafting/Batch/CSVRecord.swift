/// A record of comma-separated values, as RFC 4180 describes them.
struct CSVRecord: Equatable, Sendable {
    var fields: [String]
    /// The line of the file on which it begins, from 1.
    var line: Int

    /// Reads a file, a byte-order mark and any line ends allowed; records with nothing in them are left out.
    ///
    /// - Throws: A ``Problem`` that names the line where a quotation is not closed, or goes on behind its end.
    static func records(of text: String) throws(Problem) -> [CSVRecord] {
        var reader = CSVReader()
        var rest = Substring(text).unicodeScalars
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        while let scalar = rest.popFirst() {
            if scalar == "\r", rest.first == "\n" { continue }
            if scalar == "\"", reader.place == .quotation, rest.first == "\"" {
                rest.removeFirst()
                reader.field.append(scalar)
            } else {
                try reader.take(scalar == "\r" ? "\n" : scalar)
            }
        }
        return try reader.finish()
    }
}

/// Reads scalars one after the other.
private struct CSVReader {
    enum Place {
        case start, bare, quotation, behindQuotation
    }

    var place = Place.start
    var field = String.UnicodeScalarView()
    private var fields: [String] = []
    private var records: [CSVRecord] = []
    private var line = 1
    private var firstLine = 1
    private var quotationLine = 1

    mutating func take(_ scalar: Unicode.Scalar) throws(Problem) {
        switch (place, scalar) {
        case (.quotation, "\""): place = .behindQuotation
        case (.quotation, _): field.append(scalar)
        case (_, ","): endField()
        case (_, "\n"): endRecord()
        case (.start, " "), (.start, "\t"), (.behindQuotation, " "), (.behindQuotation, "\t"): break
        case (.start, "\""):
            place = .quotation
            quotationLine = line
        case (.behindQuotation, _):
            throw Problem(
                "Line \(line) goes on behind a closing quotation mark: write quotation marks within a field twice.",
                "第 \(line) 行在右引号之后还有文字：字段内的引号请写两次。")
        default:
            place = .bare
            field.append(scalar)
        }
        if scalar == "\n" {
            line += 1
            if place == .start, fields.isEmpty { firstLine = line }
        }
    }

    mutating func finish() throws(Problem) -> [CSVRecord] {
        guard place != .quotation else {
            throw Problem(
                "The quotation mark on line \(quotationLine) is never closed: close it, or take it away.",
                "第 \(quotationLine) 行的引号没有关闭：请补上或去掉。")
        }
        endRecord()
        return records
    }

    private mutating func endField() {
        fields.append(String(field))
        field = String.UnicodeScalarView()
        place = .start
    }

    private mutating func endRecord() {
        endField()
        if fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
            records.append(CSVRecord(fields: fields, line: firstLine))
        }
        fields = []
    }
}
