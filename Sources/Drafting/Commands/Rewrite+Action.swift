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
    /// Writes a part anew as the writer wants it, a section with its subsections; the others stay as they are.
    func rewrite(_ part: Part, change: Rewrite.Change?, instruction: String?) async throws {
        let parts = withSubsections(part).filter { !$0.text(in: article).isEmpty }
        guard !parts.isEmpty else {
            let english = part.englishPhrase
            let chinese = part.name(in: .chinese)
            throw Problem(
                "\(english.capitalizedFirst) is not written yet: say \"expand \(english)\" first.",
                "\(chinese)还没有写：请先说“展开\(chinese)”。")
        }
        focus.parts = [part]
        if await model.followsInstructions() {
            return try await instruct(parts, of: part, change: change, instruction: instruction)
        }
        switch change {
        case .shorter: try await shorten(parts, of: part)
        case .longer: try await lengthen(parts, of: part)
        default:
            try await rewriteProse(
                parts, beginsWithQuestion: instruction.map(Self.asksForQuestion) ?? false,
                keepingTone: change?.tone(in: article.language) ?? instruction)
        }
    }

    /// Has a model that does as it is told write each text anew, and says so where it did not.
    private func instruct(
        _ parts: [Part], of whole: Part, change: Rewrite.Change?, instruction: String?
    ) async throws {
        let factors: [Rewrite.Change: Double] = [.shorter: 0.6, .longer: 1.5]
        let factor = change.flatMap { factors[$0] } ?? 1
        let texts = parts.map { $0.text(in: article) }
        let before = length(of: parts)
        let told = turn?.notices.count
        try await writeProse(
            parts.map {
                ProseWriter.Assignment(
                    part: $0, words: Int(Double($0.text(in: article).wordCount) * factor),
                    instruction: instruction ?? change?.instruction(in: article.language))
            })
        let share = Double(length(of: parts)) / Double(max(before, 1))
        switch change {
        case .shorter: warn(of: whole, share: share, besides: 0...0.95)
        case .longer: warn(of: whole, share: share, besides: 1.05...100)
        default: break
        }
        guard texts == parts.map({ $0.text(in: article) }), turn?.notices.count == told,
            turn?.isInterrupted != true
        else { return }
        notice(
            "\(whole.name(in: .english)) stays as it was: the model wrote nothing else; say it again for another draft",
            "\(whole.name(in: .chinese))保持原样：模型没有写出别的内容，可再说一遍重试")
    }

    /// Leaves out what says least; where there is too little to leave out, a shorter text is drawn.
    private func shorten(_ parts: [Part], of whole: Part) async throws {
        let before = length(of: parts)
        var edits: [Edit] = []
        for part in parts {
            let condenser = Condenser(
                language: article.language, topic: ProseWriter.topic(of: part, in: article))
            guard let shorter = condenser.shortened(part.text(in: article)) else { continue }
            edits.append(part.edit(settingTextTo: shorter, in: article))
            show("\(shorter)\n\n")
        }
        if !edits.isEmpty { try edit(edits) }
        func share() -> Double { Double(length(of: parts)) / Double(max(before, 1)) }
        for part in parts where share() > Condenser.shares.upperBound && !Task.isCancelled {
            let words = part.text(in: article).wordCount * 6 / 10
            try await writeProse([ProseWriter.Assignment(part: part, words: words)])
        }
        warn(of: whole, share: share(), besides: Condenser.shares)
    }

    /// Goes on with each text; lists and tables stay behind it.
    private func lengthen(_ parts: [Part], of whole: Part) async throws {
        let before = length(of: parts)
        let shares = 1.2...2.0
        func share() -> Double { Double(length(of: parts)) / Double(max(before, 1)) }
        for factor in [1.5, 1.7] where share() < shares.lowerBound && !Task.isCancelled {
            let wanted = Double(before) * factor
            let assignments = parts.map { part in
                let text = part.text(in: article)
                let words = Double(text.wordCount) * wanted / Double(max(length(of: parts), 1))
                return ProseWriter.Assignment(part: part, words: Int(words), beginning: text)
            }
            try await writeProse(assignments)
        }
        warn(of: whole, share: share(), besides: shares)
    }

    /// Draws each text anew, about as long as it was; its lists and tables stay.
    private func rewriteProse(
        _ parts: [Part], beginsWithQuestion: Bool, keepingTone tone: String?
    ) async throws {
        let blocks = parts.map { PartText.blocks(of: $0.text(in: article)) }
        let assignments = zip(parts, blocks).enumerated().map { index, pair in
            ProseWriter.Assignment(
                part: pair.0, words: pair.0.text(in: article).wordCount - pair.1.wordCount,
                blocks: pair.1, beginsWithQuestion: beginsWithQuestion && index == 0)
        }
        try await writeProse(assignments.filter { $0.words > 0 }, keepingTone: tone)
    }

    private func length(of parts: [Part]) -> Int {
        parts.reduce(0) { $0 + $1.text(in: article).wordCount }
    }

    /// Says so where a part did not come to the length that was asked for.
    private func warn(of part: Part, share: Double, besides shares: ClosedRange<Double>) {
        guard !shares.contains(share), turn?.isInterrupted != true else { return }
        let percent = Int((share * 100).rounded())
        notice(
            "\(part.name(in: .english)) has \(percent) % of its length: no other sentences passed the tests; say it again for other draws",
            "\(part.name(in: .chinese))为原来的 \(percent)%：其他句子未通过检查，可再说一遍重试")
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
