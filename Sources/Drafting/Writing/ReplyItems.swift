import Article
import Foundation
import LanguageModel

/// Finds the items of a list in a model's reply while it comes.
///
/// A model that is held to no form may chat around its JSON, fence it in, leave the end off, or write a plain
/// list instead.
struct ReplyItems {
    /// What is in an item that names no field.
    let usualField: String
    private var reply = ""
    private var hasObjects = false
    /// The innermost object that is open; `nil` between objects.
    private var object: String?
    private var isInString = false
    private var isEscaped = false

    init(usualField: String) {
        self.usualField = usualField
    }

    /// Takes more of the reply; the objects that it ends are returned.
    mutating func add(_ piece: String) -> [[String: String]] {
        reply += piece
        return piece.compactMap { take($0) }
    }

    /// Ends the reply; where it held no object, its lines are the items.
    mutating func finish() -> [[String: String]] {
        guard !hasObjects else { return [] }
        let strings = Self.array(in: reply)
        let lines = strings ?? reply.split(whereSeparator: \.isNewline).compactMap(Self.point)
        return lines.map { [usualField: $0] }
    }

    private mutating func take(_ character: Character) -> [String: String]? {
        if isInString {
            object?.append(character)
            // No string of JSON goes over a line's end: what seemed to open one did not.
            if character == "\"" && !isEscaped || character.isNewline { isInString = false }
            isEscaped = character == "\\" && !isEscaped
            return nil
        }
        if character == "{" { object = "" }
        object?.append(character)
        isInString = character == "\"" && object != nil
        isEscaped = false
        guard character == "}", let text = object else { return nil }
        object = nil
        guard let item = try? JSONDecoder().decode([String: Scalar].self, from: Data(text.utf8)) else {
            return nil
        }
        hasObjects = true
        return item.compactMapValues(\.text)
    }

    /// The strings of a list without objects.
    private static func array(in text: String) -> [String]? {
        guard let start = text.firstIndex(of: "["), let end = text.lastIndex(of: "]"), start < end else {
            return nil
        }
        return try? JSONDecoder().decode([String].self, from: Data(text[start...end].utf8))
    }

    /// What stands behind the mark of a point; `nil` where the line has none.
    private static func point(_ line: Substring) -> String? {
        guard let match = line.prefixMatch(of: #/\s*(?:[-*•]|[0-9]+[.)、．])\s*/#) else { return nil }
        let text = line[match.range.upperBound...].trimmingCharacters(
            in: CharacterSet(charactersIn: " *\"“”"))
        return text.isEmpty ? nil : text
    }
}

/// A string, or something else that is left out.
private struct Scalar: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
}

/// A list that a model is to write in one reply.
struct ItemList {
    /// The key of the list.
    var key: String
    /// The fields of each item; where a reply holds plain lines, they are the first one's.
    var fields: [ReplyForm.Field]
    var count: Int

    /// No more are asked for at a time: a longer reply would not fit a context of 2,048 tokens.
    static let longest = 10
}

extension Writer {
    /// Asks for a whole list in one reply, which takes a model that does as it is told; another is asked nothing.
    ///
    /// Less may come than was asked for, and nothing of it was tested but that it does not repeat the worked
    /// examples.
    ///
    /// - Parameters:
    ///   - attempt: How often it was asked for before; each time the reply differs more.
    ///   - take: Is told each item as it comes.
    func items(
        _ task: PromptTask, _ list: ItemList, in language: Language, context: PromptContext, attempt: Int = 0,
        take: ([String: String]) -> Void
    ) async throws {
        guard list.count > 0, await model.followsInstructions() else { return }
        let template = try template(task, in: language)
        let filled = template.filled(with: context)
        let form = ReplyForm(fields: [.init(list.key, .list(list.fields, count: list.count))])
        let branch = Branch(
            input: filled.input, opening: filled.opening, stops: template.rules.stop ?? [],
            maximumTokens: (template.rules.maxTokens ?? 48) * list.count, seed: nextSeed(), form: form)
        var sampling = template.rules.sampling(.any, lineBreaks: true)
        sampling.temperature += Float(attempt) * Self.warming
        let examples = ExampleGuard(filled.prompt, template.rules, own: context.subjects, in: language)
        let request = GenerationRequest(prompt: filled.prompt, branches: [branch], sampling: sampling)
        var reply = ReplyItems(usualField: list.fields.first?.key ?? "")
        var items: [[String: String]] = []
        for try await event in model.generate(request) {
            switch event {
            case .piece(_, let text): items = reply.add(text)
            case .shortened: wasShortened = true
            case .restarted: reply = ReplyItems(usualField: list.fields.first?.key ?? "")
            case .finished: items = reply.finish()
            }
            for item in items where item.values.allSatisfy(examples.lets) { take(item) }
            items = []
        }
    }
}
