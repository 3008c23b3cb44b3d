import Article
import Interpreter

/// The values that a slot of a command's usage takes.
struct SlotValues {
    let article: Article
    let sessionNames: [String]
    var deletedNames: [String] = []

    struct Value {
        let text: String
        /// The text with what it stands for: `section 2 – Pricing`.
        let label: String?

        init(_ text: String, label: String? = nil) {
            self.text = text
            self.label = label
        }
    }

    /// - Parameter slot: A word of a usage line: `TARGET`, `TYPE`, or a word that is said as it stands.
    func values(of slot: String) -> [Value] {
        switch slot {
        case "TARGET": targets
        case "TYPE":
            TitleType.allCases.flatMap { [$0.rawValue] + TitleKind.chineseName(of: $0) }.map { Value($0) }
        case "NAME": sessionNames.map { Value($0) }
        case "DELETED": deletedNames.map { Value($0) }
        case "CHANGE": Rewrite.Change.allCases.map { Value($0.rawValue) }
        case "KIND": Add.Kind.allCases.map { Value($0.rawValue) }
        case "KEY": SetValue.Key.allCases.map { Value($0.rawValue) }
        case "LANGUAGE": [Language.english, .chinese].map { Value($0.rawValue) }
        case "COMMAND": CommandCatalogue.all.filter { $0 is any Action.Type }.map { Value($0.verb) }
        case "FORMAT": Export.Format.allCases.map { Value($0.rawValue) }
        default: slot == slot.lowercased() && slot.count > 1 ? [Value(slot)] : []
        }
    }

    private var targets: [Value] {
        let fixed = [
            "intro", "conclusion", "outline", "title", "description", "faqs", "引言", "结语", "大纲", "标题",
        ]
        var values = fixed.map { Value($0) }
        for (index, section) in article.sections.enumerated() {
            values += names(of: SectionNumber(index + 1), heading: section.heading)
            for (inner, subsection) in section.subsections.enumerated() {
                values += names(of: SectionNumber(index + 1, inner + 1), heading: subsection.heading)
            }
        }
        values += article.faqs.enumerated().map {
            Value("faq \($0 + 1)", label: "faq \($0 + 1) – \($1.question)")
        }
        return values
    }

    private func names(of number: SectionNumber, heading: String) -> [Value] {
        let english = "section \(number)"
        let chinese = "第\(number)节"
        return [
            Value(english, label: "\(english) – \(heading)"), Value(chinese, label: "\(chinese) \(heading)"),
        ]
    }
}
