import Article
import LanguageModel

/// Has a model that does as it is told write a whole part in one reply.
///
/// The text is shown a finished sentence at a time; what stands in the article already, and what is no prose
/// of the part, is left out.
struct InstructedWriter {
    let writer: Writer
    let article: Article
    let register: SentenceRegister

    /// Writes one part.
    ///
    /// When the task is cancelled or the model fails, what was written so far is returned, with the failure.
    func write(
        _ assignment: ProseWriter.Assignment, grew: (_ text: String, _ addition: String) async -> Void
    ) async -> ProseWriter.Result {
        let frame = try? frame(of: assignment)
        let begun = { (register: SentenceRegister) in
            InstructedText(
                language: article.language, beginning: assignment.beginning, words: assignment.words,
                register: register, frame: frame)
        }
        // What may be a thought yet is remembered once it stands, and read to its end.
        let mayTakeBack = writer.model.mayTakeBack
        var text = begun(mayTakeBack ? register.copy() : register)
        var failure: (any Error)?
        var isEnough = false
        var isCutOff = false
        var wasTakenBack = false
        do {
            reading: for try await event in writer.model.generate(try request(for: assignment)) {
                switch event {
                case .piece(_, let piece):
                    let sentences = text.add(piece)
                    if !sentences.isEmpty { await grew(text.text, sentences) }
                    // The words are counted once a sentence.
                    isEnough = isEnough || text.goesInCircles || !sentences.isEmpty && text.isLongEnough
                    if isEnough, !mayTakeBack { break reading }
                case .shortened: writer.wasShortened = true
                case .restarted:
                    if text.text != assignment.beginning { await grew(assignment.beginning, "\n\n") }
                    text = begun(register)
                    (isEnough, wasTakenBack) = (false, true)
                case .finished(_, let reason, _): isCutOff = reason == .length && !isEnough
                }
            }
        } catch {
            failure = error
        }
        let rest = text.finish()
        if !rest.isEmpty { await grew(text.text, rest) }
        if text.register !== register {
            SentenceBoundary.split(text.text).forEach { register.add(String($0)) }
        }
        return ProseWriter.Result(
            part: assignment.part, text: text.text, failure: failure,
            isCutOff: isCutOff && !text.isLongEnough, wasTakenBack: wasTakenBack)
    }

    private func request(for assignment: ProseWriter.Assignment) throws -> GenerationRequest {
        let template = try writer.template(.part, in: article.language)
        let filled = template.filled(with: context(for: assignment))
        var sampling = template.rules.sampling(.any, lineBreaks: true)
        sampling.repeatPenalty = template.rules.repeatPenalty ?? 1
        // A Chinese character is up to two tokens, an English word up to two as well.
        let branch = Branch(
            input: filled.input, opening: assignment.beginning,
            maximumTokens: max(assignment.words - assignment.beginning.wordCount, 60) * 2 + 80,
            seed: writer.nextSeed())
        return GenerationRequest(prompt: filled.prompt, branches: [branch], sampling: sampling)
    }

    /// The request without the texts that the part may take over.
    private func frame(of assignment: ProseWriter.Assignment) throws -> ReplyFrame {
        var context = context(for: assignment)
        context.text = nil
        context.notes = nil
        context.instruction = nil
        let headings = article.sections.flatMap { [$0.heading] + $0.subsections.map(\.heading) }
        let filled = try writer.template(.part, in: article.language).filled(with: context)
        return ReplyFrame(
            request: filled.prompt.system + "\n" + filled.input,
            names: [article.title] + headings + article.faqs.map(\.question), language: article.language)
    }

    private func context(for assignment: ProseWriter.Assignment) -> PromptContext {
        var context = PromptContext(article)
        context.part = name(of: assignment.part)
        context.words = assignment.words
        context.instruction = assignment.instruction
        if assignment.instruction != nil { context.text = assignment.part.text(in: article).nonEmpty }
        if case .section(let number) = assignment.part { context.brief = article[number]?.brief.nonEmpty }
        context.notes = article.passages(for: assignment.part).notes
        context.written = before(assignment.part).map { [$0] } ?? []
        return context
    }

    private func name(of part: Part) -> String {
        let isEnglish = article.language == .english
        switch part {
        case .intro: return isEnglish ? "introduction" : "引言"
        case .conclusion: return isEnglish ? "conclusion" : "结语"
        case .section(let number):
            let heading = article[number]?.heading ?? ""
            return isEnglish ? "section \"\(heading)\"" : "“\(heading)”这一节"
        case .answer(let number):
            let question = article.faqs[number - 1].question
            return isEnglish ? "answer to the question \"\(question)\"" : "对问题“\(question)”的回答"
        }
    }

    /// The end of the part before, so that the text goes on from it.
    private func before(_ part: Part) -> String? {
        let parts = article.prose
        guard
            let index = parts.firstIndex(where: { $0.part == part })
                ?? (part == .conclusion ? parts.endIndex : nil)
        else { return parts.last.flatMap { SentenceBoundary.split($0.text).last.map { String($0).trimmed } } }
        guard index > 0 else { return nil }
        return SentenceBoundary.split(parts[index - 1].text).last.map { String($0).trimmed }
    }
}

/// The text of a part while a model writes it.
struct InstructedText {
    let language: Language
    let words: Int
    let register: SentenceRegister
    /// What is left out of the reply; `nil` where nothing is.
    let frame: ReplyFrame?
    private(set) var text: String
    private var pending = ""
    private var breaksParagraph = false
    /// How many sentences in a row stood already.
    private var repetitions = 0

    init(
        language: Language, beginning: String, words: Int, register: SentenceRegister, frame: ReplyFrame?
    ) {
        self.language = language
        self.words = words
        self.register = register
        self.frame = frame
        text = beginning
    }

    /// Whether a sentence more would leave the length that was asked for.
    var isLongEnough: Bool { text.wordCount * 100 >= words * 108 }

    /// Whether the model says over and over what stands already, as small ones do until their tokens are used up.
    var goesInCircles: Bool { repetitions >= 6 }

    /// Takes more of the reply; what it adds to the text is returned.
    mutating func add(_ piece: String) -> String {
        pending += piece
        let sentences = SentenceBoundary.split(pending)
        guard sentences.count > 1, let last = sentences.last else { return "" }
        // To the end, and not only the sentence: a line's end that comes behind it counts.
        pending = String(pending[last.startIndex...])
        return sentences.dropLast().map { append(String($0)) }.joined()
    }

    /// Ends the text; a sentence that was cut off is dropped.
    mutating func finish() -> String {
        defer { pending = "" }
        return SentenceBoundary.ends(pending) || isBlock(pending.trimmed) ? append(pending) : ""
    }

    private mutating func append(_ sentence: String) -> String {
        if sentence.prefix(while: \.isWhitespace).count(where: \.isNewline) > 1 || text.isEmpty {
            breaksParagraph = true
        }
        var trimmed = sentence.trimmed
        if language == .chinese, !isBlock(trimmed) { trimmed = ChineseTypography.normalized(trimmed) }
        // Headings, a rule or an empty line are no prose of the part; a sentence that stands is not said twice.
        guard isBlock(trimmed) || trimmed.contains(where: \.isLetter), !trimmed.hasPrefix("#"), !isLongEnough,
            !trimmed.unicodeScalars.contains(where: {
                $0.properties.generalCategory == .control && $0 != "\n"
            })
        else { return "" }
        if let frame {
            guard let own = frame.text(of: trimmed, isFirst: text.isEmpty) else { return "" }
            trimmed = own
        }
        guard takesAsNew(trimmed) else { return "" }
        let startsLine = sentence.first?.isNewline == true
        let separator =
            text.isEmpty
            ? ""
            : breaksParagraph
                ? "\n\n"
                : startsLine || isBlock(trimmed)
                    ? "\n"
                    : language == .english ? " " : ""
        breaksParagraph = sentence.last?.isNewline == true && sentence.suffix(2).allSatisfy(\.isNewline)
        text += separator + trimmed
        return separator + trimmed
    }

    /// Whether a sentence stands nowhere yet; points of a list may be alike, and rows of a table the same.
    private mutating func takesAsNew(_ sentence: String) -> Bool {
        let isNew =
            register.add(sentence, ifNewerThan: isBlock(sentence) ? 0 : 0.5) || sentence.hasPrefix("|")
        repetitions = isNew ? 0 : repetitions + 1
        return isNew
    }

    /// A point of a list or a row of a table, which need not be a sentence.
    private func isBlock(_ line: String) -> Bool {
        line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("|")
            || line.prefixMatch(of: #/[0-9]+[.)] /#) != nil
    }
}
