import Article
import SEO
import Sessions

extension Conversation {
    /// Checks the article as it stands, in the language that the writer speaks.
    func check() -> SEOReport { report(of: article) }

    /// Checks an article of this conversation; figures that the writer gave count as the writer's.
    func report(of article: Article) -> SEOReport {
        SEOReport(of: article, in: language, support: support)
    }

    /// What the writer said and wrote by hand, this turn included.
    var support: [String] {
        said.add(session.turns)
        return said.texts + [turn?.utterance ?? ""]
    }

    /// The article, where something of it is written.
    func requireText() throws(Problem) -> Article {
        guard article.wordCount == 0, article.sections.isEmpty else { return article }
        throw Problem(
            "Nothing is written yet: say \"write the article\" or \"make an outline\".",
            "还没有写任何内容：请说“写全文”或“生成大纲”。")
    }
}

/// What the writer said, and wrote by hand: figures that stand there are no invention of a model.
struct SaidTexts {
    private(set) var texts: [String] = []
    private var count = 0

    /// Adds the turns that came since the last time.
    mutating func add(_ turns: TurnList) {
        for turn in turns.dropFirst(count) {
            texts.append(turn.utterance)
            if turn.did(EditByHand.verb) { texts += turn.changes.flatMap(\.texts) }
        }
        count = turns.count
    }
}

extension Session {
    /// What the writer said, and wrote by hand.
    public var saidTexts: [String] {
        var said = SaidTexts()
        said.add(turns)
        return said.texts
    }
}

extension Turn {
    /// Whether a command of the turn has a verb.
    func did(_ verb: String) -> Bool {
        commands.contains { command in
            guard case .object(let slots) = command else { return false }
            return slots["do"] == .string(verb)
        }
    }
}

extension Change {
    /// The texts that its edits put into the article.
    fileprivate var texts: [String] {
        guard case .edit(let edits) = self else { return [] }
        return edits.flatMap { edit -> [String] in
            switch edit {
            case .setText(_, let text), .setBody(_, let text), .setHeading(_, let text),
                .setBrief(_, let text):
                [text]
            case .setSections(let sections): sections.flatMap(\.texts)
            case .insertSection(_, let section): section.texts
            case .setFAQs(let faqs): faqs.flatMap { [$0.question, $0.answer] }
            case .setFAQ(_, let faq): [faq.question, faq.answer]
            case .setKeywords(let keywords): keywords
            case .setLanguage, .setWords, .setTitleIdeas, .removeSection, .removeFAQ,
                .setSources, .setPassages, .setIntroPassages:
                []
            }
        }
    }
}

extension Section {
    fileprivate var texts: [String] { [heading, body] + subsections.flatMap(\.texts) }
}
