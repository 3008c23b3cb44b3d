import Article

/// One rule of the check.
protocol Rule: Sendable {
    /// As the catalogue and the findings name it.
    var name: String { get }

    /// What the rule says about a page; `nil` where it does not apply.
    func verdict(on page: Page) -> Verdict?
}

/// What a rule says, before it is put into the writer's language.
struct Verdict {
    var score: Int
    var value: Double
    var limit: Double
    var place: Place = .article
    var english: String
    var chinese: String

    func finding(of rule: String, in language: Language) -> Finding {
        Finding(
            rule: rule, score: score, value: (value * 10).rounded() / 10, limit: limit, place: place,
            message: language == .english ? english : chinese)
    }
}

extension Double {
    /// The number to one decimal, none where it is whole.
    var figure: String {
        let rounded = (self * 10).rounded() / 10
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}

extension Language {
    /// What a length is counted in: "word" or, in Chinese articles, "character".
    var unit: String { self == .english ? "word" : "character" }
    var chineseUnit: String { self == .english ? "个词" : "字" }
}
