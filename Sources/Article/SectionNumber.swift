/// Where a section stands, counted from 1 as writers count: `2` or, for a subsection, `2.1`.
public struct SectionNumber: Hashable, Sendable {
    public var section: Int
    public var subsection: Int?

    public init(_ section: Int, _ subsection: Int? = nil) {
        self.section = section
        self.subsection = subsection
    }
}

extension SectionNumber: LosslessStringConvertible {
    public init?(_ description: String) {
        let numbers = description.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        switch numbers.count {
        case 1:
            guard let section = numbers[0] else { return nil }
            self.init(section)
        case 2:
            guard let section = numbers[0], let subsection = numbers[1] else { return nil }
            self.init(section, subsection)
        default: return nil
        }
    }

    public var description: String {
        subsection.map { "\(section).\($0)" } ?? "\(section)"
    }
}

extension SectionNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = SectionNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no section")
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
