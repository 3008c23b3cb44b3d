import Foundation

/// The manners of writing of which the worked examples hold one each.
enum Manner: CaseIterable {
    case casual
    case formal
    case simple
    case persuasive

    /// The manner that a tone names in either language, as "warm and friendly"; `nil` where it names none.
    init?(tone: String) {
        let named = Self.allCases.first {
            tone.range(of: $0.pattern, options: [.regularExpression, .caseInsensitive]) != nil
        }
        guard let named else { return nil }
        self = named
    }

    /// "Informal" is asked for before "formal", which stands in it.
    private var pattern: String {
        switch self {
        case .casual:
            "informal|casual|friendly|warm|conversational|relaxed|playful|humorous|随意|轻松|亲切|友好|口语|活泼|幽默"
        case .formal: "formal|professional|serious|academic|business|正式|专业|严谨|学术|商务"
        case .simple: "simpl|plain|easy|jargon|通俗|简单|易懂|术语"
        case .persuasive: "persua|convinc|enthusias|sales|说服|热情|营销"
        }
    }
}
