import Article
import Interpreter

/// "It" could be one of several parts: which one is for the writer to say.
struct PartQuestion: Equatable, Sendable {
    let parts: [Part]

    /// One short question that names the parts.
    func sentence(in language: Language) -> String {
        let names = parts.map { $0.name(in: language) }
        switch language {
        case .english: return "Which one: \(names.joined(separator: ", ")), or all of them?"
        case .chinese: return "指哪一个：\(names.joined(separator: "、"))，还是全部？"
        }
    }

    /// The parts that an answer names, or `nil` where it is no answer.
    func answer(_ utterance: String, interpreter: Interpreter, resolver: TargetResolver) -> [Part]? {
        let words = utterance.lowercased().filter { !$0.isPunctuation }
        if Self.allOfThem.contains(words.trimmed) { return parts }
        if let number = Int(words.trimmed), parts.indices.contains(number - 1), !isSection(number) {
            return [parts[number - 1]]
        }
        // A part named on its own reads like one that is to be shown.
        guard case .commands(let commands) = interpreter.interpret("show \(utterance)"), commands.count == 1,
            case .target(let target)? = (commands[0] as? Show)?.what,
            let named = try? resolver.parts(of: target)
        else { return nil }
        let chosen = named.filter(parts.contains)
        return chosen.isEmpty ? nil : chosen
    }

    /// Whether a bare number is that of a section among the parts, and so names it.
    private func isSection(_ number: Int) -> Bool {
        parts.contains(.section(SectionNumber(number)))
    }

    private static let allOfThem: Set<String> = [
        "all", "all of them", "both", "both of them", "every one", "everything", "全部", "都", "两个都", "所有", "都要",
    ]
}

/// A question that was asked, and what is to be done once it is answered.
struct PendingCommands {
    let question: PartQuestion
    let commands: [any Command]
}
