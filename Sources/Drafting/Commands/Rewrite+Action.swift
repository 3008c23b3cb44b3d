import Article
import Foundation
import Interpreter
import LanguageModel
import Publishing

extension Rewrite: Action {
    func run(in conversation: isolated Conversation) async throws {
        switch target {
        case .title: try await conversation.rewriteTitle(change)
        case .description: try await conversation.describe()
        case .outline: try await conversation.makeOutline(sections: nil)
        default:
            for part in try conversation.parts(of: target) where !Task.isCancelled {
                try await conversation.rewrite(part, change: change, instruction: instruction)
            }
        }
    }
}

extension Conversation {
    /// Writes a part anew as the writer wants it; the others stay as they are.
    func rewrite(_ part: Part, change: Rewrite.Change?, instruction: String?) async throws {
        let text = part.text(in: article)
        guard !text.isEmpty else {
            let english = part.name(in: .english)
            let chinese = part.name(in: .chinese)
            throw Problem(
                "The \(english) is not written yet: say \"expand the \(english)\" first.",
                "\(chinese)还没有写：请先说“展开\(chinese)”。")
        }
        focus.parts = [part]
        if await model.followsInstructions() {
            let factors: [Rewrite.Change: Double] = [.shorter: 0.6, .longer: 1.5]
            let words = Double(text.wordCount) * (change.flatMap { factors[$0] } ?? 1)
            return try await writeProse([
                ProseWriter.Assignment(
                    part: part, words: Int(words),
                    instruction: instruction ?? change?.instruction(in: article.language))
            ])
        }
        switch change {
        case .shorter:
            let shorter = Condenser(article: article, part: part).shortened()
            show("\(shorter)\n")
            try edit([part.edit(settingTextTo: shorter, in: article)])
        case .longer:
            try await writeProse([
                ProseWriter.Assignment(part: part, words: text.wordCount * 3 / 2, beginning: text)
            ])
        default:
            let assignment = ProseWriter.Assignment(
                part: part, words: text.wordCount,
                beginsWithQuestion: instruction.map(Self.asksForQuestion) ?? false)
            try await writeProse([assignment], keepingTone: change?.tone(in: article.language) ?? instruction)
        }
    }

    /// Whether an instruction wants the text to open with a question.
    private static func asksForQuestion(_ instruction: String) -> Bool {
        instruction.range(of: "question|问题|提问|疑问|反问", options: [.regularExpression, .caseInsensitive]) != nil
    }

    /// Finds another title of the same type; a shorter or longer one where that was said.
    func rewriteTitle(_ change: Rewrite.Change?) async throws {
        try requireSubject()
        let old = article.title
        let type = article.titleIdeas.first { $0.text == old }?.type ?? .ultimateGuide
        let ideas = try await write { writer in
            try await TitleWriter(writer: writer, article: article, existing: [old]).write(6, type: type) {
                _ in
            }
        }
        let fitting = ideas.map(\.text).first { title in
            switch change {
            case .shorter: title.count < old.count
            case .longer: title.count > old.count
            default: true
            }
        }
        guard let fitting else {
            throw Problem(
                "No such title came out well: say \"call it …\" with a title of your own.",
                "没有拟出合适的标题：请说“标题：……”自定一个。")
        }
        show("# \(fitting)\n")
        try edit([.setText(of: .title, to: fitting), .setText(of: .slug, to: Slug.of(fitting))])
    }
}

extension Rewrite.Change {
    /// The change as a model that does as it is told is asked for it.
    fileprivate func instruction(in language: Language) -> String {
        language == .english ? "the same, but \(rawValue)" : "内容不变，但更\(tone(in: .chinese))"
    }

    /// The quality as a prompt names it.
    fileprivate func tone(in language: Language) -> String {
        guard language == .chinese else { return self == .simpler ? "simple" : rawValue }
        return switch self {
        case .shorter: "简短"
        case .longer: "详细"
        case .simpler: "通俗"
        case .formal: "正式"
        case .casual: "随意"
        case .friendly: "亲切"
        case .persuasive: "有说服力"
        case .professional: "专业"
        }
    }
}
