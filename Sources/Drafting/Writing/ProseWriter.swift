import Article
import LanguageModel

/// Writes one part of an article a sentence at a time, each the best of several drawn side by side.
struct ProseWriter {
    let writer: Writer
    let article: Article
    let register: SentenceRegister

    /// A part that is to be written, and how long.
    struct Assignment: Sendable {
        var part: Part
        /// The length of all of it; see ``WordBudget``.
        var words: Int
        /// What it has to have, and what its last sentence must not go beyond; `nil` for no bounds.
        var bounds: ClosedRange<Int>?
        /// What the part begins with, when it is gone on with.
        var beginning = ""
        /// Lists and tables that stay behind the text.
        var blocks = ""
        /// Whether its first sentence is to be a question.
        var beginsWithQuestion = false
        /// How the writer wants what stands to be changed; for models that do as they are told.
        var instruction: String?
        /// How many points the list has that ends it; 0 for none.
        var points = 0
        /// Markdown that is shown before the part's own heading.
        var introduction = ""
    }

    /// What became of an assignment.
    struct Result: Sendable {
        var part: Part
        var text: String
        /// Why the text is not whole, where the model failed.
        var failure: (any Error)?
        /// Whether it ended before its time: stopped, or cut off by the model's limit of tokens.
        var isCutOff = false
        /// Whether text was shown that turned out to be a thought.
        var wasTakenBack = false
    }

    /// How often a sentence is drawn anew when none of the candidates may stand.
    private static let attempts = 6
    /// How often the first one is, without which there is no part.
    private static let firstAttempts = 14

    /// Writes a part's prose.
    ///
    /// When the task is cancelled or the model fails, what was written so far is returned, with the failure.
    ///
    /// - Parameters:
    ///   - goal: How long the prose is to be, asked before each sentence.
    ///   - grew: Takes the text each time that a sentence was added to it, and the addition.
    func write(
        _ assignment: Assignment, goal: () -> Int, grew: (_ text: String, _ addition: String) async -> Void
    ) async -> Result {
        var paragraphs = ParagraphBuilder(language: article.language, words: assignment.words)
        var result = Result(part: assignment.part, text: "")
        do {
            let template = try writer.template(assignment.part.task, in: article.language)
            let context = context(for: assignment.part)
            let filled = template.filled(with: context)
            let examples = guarding(filled, template, context)
            var judge = judge(of: assignment.part)
            judge.mayBeAlone = assignment.bounds.map { $0.upperBound < 3 * usualSentence } ?? false
            var sentences = SentenceBoundary.split(assignment.beginning).map(String.init)
            _ = paragraphs.append(assignment.beginning)
            var beginnings = 0
            while !Task.isCancelled {
                // However little the others left of the budget, there is no part without a sentence.
                let words = paragraphs.text.wordCount
                let isTooShort = sentences.isEmpty || words < assignment.bounds?.lowerBound ?? 0
                guard isTooShort || words + usualSentence / 2 < goal() else { break }
                if let bounds = assignment.bounds {
                    let room = bounds.upperBound - words
                    guard isTooShort || room >= usualSentence else { break }
                    judge.longest = room
                }
                judge.wantsQuestion = assignment.beginsWithQuestion && sentences.isEmpty
                guard
                    let sentence = try await sentence(
                        of: assignment.part, after: sentences, template, filled, examples, judge)
                else { break }
                // Another part may have begun so meanwhile.
                if sentences.isEmpty, !register.begin(with: sentence), beginnings < Self.attempts {
                    beginnings += 1
                    continue
                }
                sentences.append(sentence)
                register.add(sentence)
                let addition = paragraphs.append(sentence)
                await grew(paragraphs.text, addition)
            }
        } catch {
            result.failure = error
        }
        result.text = paragraphs.text
        return result
    }

    /// One sentence that goes on with a part, and begins with the words given.
    ///
    /// - Parameter comesFirst: Whether it is to stand before the part's text instead.
    func sentence(of part: Part, opener: String, comesFirst: Bool = false) async throws -> String? {
        let template = try writer.template(part.task, in: article.language)
        let context = context(for: part)
        let text = comesFirst ? "" : part.text(in: article)
        let sentences = SentenceBoundary.split(text).map { String($0).trimmed }
        let filled = template.filled(with: context)
        return try await sentence(
            of: part, after: sentences, template, filled, guarding(filled, template, context),
            judge(of: part), opener: opener)
    }

    /// Ending where less than half of a sentence is missing keeps the length asked for.
    private var usualSentence: Int { article.language == .english ? 18 : 30 }

    private func sentence(
        of part: Part, after sentences: [String], _ template: PromptTemplate, _ filled: PromptTemplate.Filled,
        _ examples: ExampleGuard, _ judge: SentenceJudge, opener: String = ""
    ) async throws -> String? {
        let separator = article.language == .english ? " " : ""
        var judge = judge
        for attempt in 0..<(sentences.isEmpty ? Self.firstAttempts : Self.attempts)
        where !Task.isCancelled {
            judge.isLenient = attempt >= Self.attempts / 2
            judge.demandsHeading = attempt < 2
            // A part that is too long is better than none.
            if judge.isLenient, sentences.isEmpty { judge.longest = nil }
            let opener =
                opener.isEmpty ? connective(of: part, after: sentences, attempt: attempt, judge) : opener
            let opening = ([filled.opening] + recent(sentences) + [opener]).filter { !$0.isEmpty }
                .joined(separator: separator)
            var draws = try await writer.sentences(
                filled, template.rules, opening: opening, in: article.language, besides: examples,
                attempt: min(attempt, Self.attempts - 1))
            if !opener.isEmpty {
                for index in draws.indices { draws[index].continuation = opener + draws[index].continuation }
                // An example may stand half in the opener.
                draws.removeAll { !examples.lets($0.text) }
            }
            if let best = judge.best(of: draws, after: sentences) { return best }
        }
        return nil
    }

    /// The end of a part, from which its next sentence goes on: however long the part is, the prompt is not.
    ///
    /// The beginning of what is left stays the same for several sentences, so that a model need not read
    /// all of it anew for each.
    private func recent(_ sentences: [String]) -> [String] {
        let most = article.language == .english ? 200 : 300
        var start = 0
        var length = 0
        for (index, sentence) in sentences.enumerated() {
            length += sentence.wordCount
            guard length > most else { continue }
            while length > most / 2, start < index {
                length -= sentences[start].wordCount
                start += 1
            }
        }
        return Array(sentences[start...])
    }

    /// A word that leads to a question where one is wanted, or back to prose where the draws were lists and
    /// fragments; none at first.
    private func connective(
        of part: Part, after sentences: [String], attempt: Int, _ judge: SentenceJudge
    ) -> String {
        let isEnglish = article.language == .english
        if judge.wantsQuestion {
            let words =
                isEnglish
                ? ["", "Have you ever", "Do you want to", "What does it take to", "How can you", "Why do"]
                : ["", "你是否", "怎样才能", "为什么", "有没有", "如何"]
            return words[attempt % words.count]
        }
        guard attempt >= 2 else { return "" }
        // A keyword that the rules let no sentence begin with, as one of signs, is given up then.
        if attempt < Self.attempts, judge.mayBeAlone || !sentences.isEmpty,
            judge.owesHeading(after: sentences)
        {
            if judge.wantsKeyword {
                let topic = TitleSubject(keyword: article.keyword, language: article.language).topic
                // Two sentences that begin alike would be refused.
                return sentences.last.map { SentenceJudge.beginAlike($0, topic.capitalizedFirst) } ?? false
                    ? leadIn(to: topic) : topic.capitalizedFirst
            }
            if sentences.count > 1, let opener = opener(naming: part) { return opener }
        }
        let first =
            isEnglish
            ? ["In general,", "Most of the time,", "In practice,", "As a rule,", "For most people,"]
            : ["一般来说，", "通常，", "在实际操作中，", "多数情况下，", "很多时候，"]
        let later =
            isEnglish
            ? [
                "In addition,", "For example,", "As a result,", "At the same time,", "Of course,", "Besides,",
                "Still,",
            ] : ["此外，", "例如，", "因此，", "同时，", "另外，", "不过，", "比如，", "当然，"]
        let choices = sentences.isEmpty ? first.filter { !register.hasBeginning(like: $0) } : later
        // A long part goes through all of them, rather than lead on with the same word each time.
        return choices.isEmpty ? "" : choices[(attempt + sentences.count) % choices.count]
    }

    /// What makes the next sentence one about a section's heading, where none is yet.
    private func opener(naming part: Part) -> String? {
        guard case .section(let number) = part, let heading = article[number]?.heading, !heading.isEmpty
        else { return nil }
        let subject = String(heading.reversed().drop(while: \.isPunctuation).reversed())
        return leadIn(to: subject)
    }

    private func leadIn(to subject: String) -> String {
        guard article.language == .english else { return "说到\(subject)，" }
        // A heading's capitals are no sentence's; "SEO" stays.
        let words = subject.split(separator: " ").map { word in
            word.dropFirst().contains(where: \.isUppercase) ? String(word) : word.lowercased()
        }
        return "When it comes to \(words.joined(separator: " ")),"
    }

    private func guarding(
        _ filled: PromptTemplate.Filled, _ template: PromptTemplate, _ context: PromptContext
    ) -> ExampleGuard {
        ExampleGuard(filled.prompt, template.rules, own: context.subjects, in: article.language)
    }

    private func judge(of part: Part) -> SentenceJudge {
        SentenceJudge(
            language: article.language, register: register, topic: Self.topic(of: part, in: article),
            heading: Self.heading(of: part, in: article), keyword: article.keyword,
            wantsKeyword: part == .intro && !article.keyword.isEmpty,
            names: names + " " + article.passages(for: part).figures, allowsQuestions: part == .intro)
    }

    static func topic(of part: Part, in article: Article) -> TopicWords {
        let texts =
            switch part {
            case .intro, .conclusion: [article.keyword, article.title]
            case .section(let number): [article.keyword, article[number]?.heading ?? ""]
            case .answer(let number): [article.faqs[number - 1].question]
            }
        return TopicWords(texts, language: article.language)
    }

    /// What a part has to name at least once.
    private static func heading(of part: Part, in article: Article) -> TopicWords {
        let text =
            switch part {
            case .intro, .conclusion: article.keyword
            case .section(let number): article[number]?.heading ?? ""
            case .answer(let number): article.faqs[number - 1].question
            }
        return TopicWords([text], language: article.language)
    }

    private func context(for part: Part) -> PromptContext {
        var context = PromptContext(article)
        context.notes = article.passages(for: part).notes
        switch part {
        case .intro, .conclusion: break
        case .section(let number):
            context.heading = article[number]?.heading
            context.brief = article[number]?.brief.nonEmpty
            if number.subsection != nil { context.parent = article[SectionNumber(number.section)]?.heading }
        case .answer(let number): context.question = article.faqs[number - 1].question
        }
        return context
    }

    /// Words in other letters that the writer put there.
    private var names: String {
        ([article.keyword, article.title] + article.keywords + article.sections.map(\.heading)
            + article.faqs.map(\.question)).joined(separator: " ")
    }
}

extension Part {
    var task: PromptTask {
        switch self {
        case .intro: .intro
        case .section: .section
        case .conclusion: .conclusion
        case .answer: .answer
        }
    }
}
