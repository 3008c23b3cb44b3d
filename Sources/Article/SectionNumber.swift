/// Where a section stands, counted from 1 as writers count: `2` or, for a subsection, `2.1`.
public struct SectionNumber: Hashable, Sendable {
    /// The section, from 1.
    public var section: Int
    /// The subsection in it, from 1; `nil` for the section itself.
    public var subsection: Int?

    /// A number as writers say it.
    public init(_ section: Int, _ subsection: Int? = nil) {
        self.section = section
        self.subsection = subsection
    }
}

extension SectionNumber: LosslessStringConvertible {
    /// Reads `2` or `2.1`; signs, zeros in front and a count from 0 are no number of a section.
    public init?(_ description: String) {
        let parts = description.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Int? in
            // Int reads "+2" and "02" as well, of which no description is.
            guard let number = Int(part), number >= 1, String(number) == part else { return nil }
            return number
        }
        guard numbers.count == parts.count, let section = numbers.first, numbers.count <= 2 else {
            return nil
        }
        self.init(section, numbers.count == 2 ? numbers[1] : nil)
    }

    /// `2` or `2.1`.
    public var description: String {
        subsection.map { "\(section).\($0)" } ?? "\(section)"
    }
}

extension SectionNumber: Codable {
    /// Reads the string of a number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = SectionNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no section")
        }
        self = number
    }

    /// Writes the string of the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
