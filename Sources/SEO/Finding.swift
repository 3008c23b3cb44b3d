import Article

/// What one rule says about an article.
public struct Finding: Equatable, Sendable {
    /// How good it is.
    public enum Grade: String, Codable, Sendable {
        /// A score of 8 or 9.
        case good
        /// Could be better: a score of 5 to 7.
        case ok
        /// A problem: a score below 5.
        case bad
    }

    /// The rule's name, such as `title-width`.
    public let rule: String
    /// At most 9; some rules take points away, down to −50.
    public let score: Int
    /// The figure that was found, in the rule's unit, to one decimal.
    public let value: Double
    /// The bound that the figure is held against: the nearest one where there are two.
    public let limit: Double
    /// What the finding is about.
    public let place: Place
    /// One sentence with figure, bound and place, in the writer's language.
    public let message: String

    /// The grade that the score means.
    public var grade: Grade { score >= 8 ? .good : score >= 5 ? .ok : .bad }
}

extension Finding: Encodable {
    private enum CodingKeys: String, CodingKey {
        case rule, grade, score, value, limit, place = "where", message
    }

    /// Writes the keys of the command line's JSON.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rule, forKey: .rule)
        try container.encode(grade, forKey: .grade)
        try container.encode(score, forKey: .score)
        try container.encode(value, forKey: .value)
        try container.encode(limit, forKey: .limit)
        try container.encode(place.description, forKey: .place)
        try container.encode(message, forKey: .message)
    }
}
