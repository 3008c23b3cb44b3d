import Article

/// A part of an article, or of what a session shows, as a writer names it.
///
/// Its coded form is the one of the command language: `section 2.1`, `faq last`, `sections 2,5`.
public enum Target: Hashable, Sendable {
    case title, description, intro, conclusion, outline, article, titles, faqs
    /// A question by its number; −1 is the last.
    case faq(Int)
    case section(SectionNumber)
    case lastSection
    case sectionRange(ClosedRange<Int>)
    case sectionList([Int])
    case allSections
    /// A section by words of its heading.
    case sectionNamed(String)
    /// What the session's focus is on.
    case it
}

extension Target: LosslessStringConvertible {
    /// Reads a target as it stands in JSON.
    public init?(_ description: String) {
        let words = description.split(separator: " ", maxSplits: 1).map(String.init)
        switch (words.first ?? "", words.count > 1 ? words[1] : nil) {
        case ("title", nil): self = .title
        case ("description", nil): self = .description
        case ("intro", nil): self = .intro
        case ("conclusion", nil): self = .conclusion
        case ("outline", nil): self = .outline
        case ("article", nil): self = .article
        case ("titles", nil): self = .titles
        case ("faqs", nil): self = .faqs
        case ("it", nil): self = .it
        case ("faq", "last"?): self = .faq(-1)
        case ("faq", let number?):
            guard let number = Int(number) else { return nil }
            self = .faq(number)
        case ("section", "last"?): self = .lastSection
        case ("section", let words?):
            if words.count > 1, words.hasPrefix("\""), words.hasSuffix("\"") {
                self = .sectionNamed(String(words.dropFirst().dropLast()))
            } else {
                guard let number = SectionNumber(words) else { return nil }
                self = .section(number)
            }
        case ("sections", "all"?): self = .allSections
        case ("sections", let numbers?):
            let range = numbers.split(separator: "-").map { Int($0) }
            if range.count == 2, let first = range[0], let last = range[1], first <= last {
                self = .sectionRange(first...last)
                return
            }
            let list = numbers.split(separator: ",").compactMap { Int($0) }
            guard !list.isEmpty, list.count == numbers.split(separator: ",").count else { return nil }
            self = .sectionList(list)
        default: return nil
        }
    }

    /// The target as it stands in JSON.
    public var description: String {
        switch self {
        case .title: "title"
        case .description: "description"
        case .intro: "intro"
        case .conclusion: "conclusion"
        case .outline: "outline"
        case .article: "article"
        case .titles: "titles"
        case .faqs: "faqs"
        case .faq(let number): number == -1 ? "faq last" : "faq \(number)"
        case .section(let number): "section \(number)"
        case .lastSection: "section last"
        case .sectionRange(let range): "sections \(range.lowerBound)-\(range.upperBound)"
        case .sectionList(let list): "sections " + list.map(String.init).joined(separator: ",")
        case .allSections: "sections all"
        case .sectionNamed(let words): "section \"\(words)\""
        case .it: "it"
        }
    }
}

extension Target: Codable {
    /// Reads the string of a target.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let target = Target(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no target")
        }
        self = target
    }

    /// Writes the string of the target.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Target {
    /// The sections that a list, a range or a single target stands for, one target each.
    public var each: [Target] {
        switch self {
        case .sectionRange(let range): range.map { .section(SectionNumber($0)) }
        case .sectionList(let list): list.map { .section(SectionNumber($0)) }
        default: [self]
        }
    }

    /// The numbers of whole sections that the target names, where it names nothing else.
    var wholeSections: [Int]? {
        switch self {
        case .section(let number) where number.subsection == nil: [number.section]
        case .sectionRange(let range): Array(range)
        case .sectionList(let list): list
        default: nil
        }
    }

    /// Several parts as one target where one names them all: `sections 2-4`, `sections 2,5`.
    static func joining(_ targets: [Target]) -> [Target] {
        guard targets.count > 1 else { return targets }
        var joined: [Target] = []
        for target in targets {
            if let numbers = target.wholeSections, let last = joined.last?.wholeSections, !last.isEmpty {
                joined[joined.count - 1] = .sectionList(last + numbers)
            } else {
                joined.append(target)
            }
        }
        return joined
    }
}
