/// A language that Drafter writes in and understands.
public enum Language: String, Codable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
}

extension Language {
    /// The heading under which a conclusion stands.
    public var conclusionHeading: String {
        switch self {
        case .english: "Conclusion"
        case .chinese: "结语"
        }
    }

    /// The heading under which frequently asked questions stand.
    public var faqHeading: String {
        switch self {
        case .english: "Frequently asked questions"
        case .chinese: "常见问题"
        }
    }
}
