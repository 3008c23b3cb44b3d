import Article
import LanguageModel

/// Chooses among drawn sentences the one that goes on with a part best.
struct SentenceJudge {
    let language: Language
    let register: SentenceRegister
    /// What the part is about.
    let topic: TopicWords
    /// What at least one sentence of the part has to name: its heading, or its question; `nil` for nothing.
    var heading: TopicWords?
    /// The article's keyword, whose capitals sentences get.
    var keyword = ""
    /// Whether a sentence has to name the keyword itself, and not only a word of the heading.
    var wantsKeyword = false
    /// Words in other letters that may stand in the text: those of the keyword and of headings.
    let names: String
    let allowsQuestions: Bool
    /// Whether a sentence off the topic, or one that begins like the last but one, will do too, rather than none.
    var isLenient = false
    /// Whether a sentence behind the first has to name the heading, as long as none has.
    var demandsHeading = true
    /// Whether the first sentence has to name it already, as no other may follow.
    var mayBeAlone = false
    /// How long a sentence may be at most; `nil` for as long as any.
    var longest: Int?
    /// Whether only a question will do.
    var wantsQuestion = false

    /// The best of the sentences that may stand, or `nil` where none may.
    ///
    /// - Parameter previous: The sentences of the part so far.
    func best(of draws: [Writer.Draw], after previous: [String]) -> String? {
        let strays = !isLenient && previous.suffix(2).allSatisfy { !topic.isMentioned(in: $0) }
        let owesHeading = owesHeading(after: previous)
        let isTired = !(wantsKeyword && owesHeading) && register.hasNamedSubjectEnough
        // However often it was drawn: a long part that ends early costs less than one that says all again.
        let leastFreshness = register.isRepetitive ? (isLenient ? 0.8 : 0.9) : 0
        // The first sentence of several may still lead to it.
        let mustNameIt = owesHeading && demandsHeading && (mayBeAlone || !previous.isEmpty)
        return draws.filter {
            accepts($0.text, after: previous) && (!strays || topic.isMentioned(in: $0.text))
                && (!mustNameIt || namesHeading($0.text))
                && (!isTired || isLenient || register.mentions(in: $0.text) == 0)
                && (leastFreshness == 0 || register.freshness(of: $0.text) > leastFreshness)
        }
        .max { merit(of: $0, owesHeading, isTired) < merit(of: $1, owesHeading, isTired) }
        .map { TitleSubject(keyword: keyword, language: language).recased($0.text) }
    }

    /// The likelihood, less for what was said already, more for what keeps to the topic.
    ///
    /// The keyword counts against a sentence where it stands often enough, and always when it stands twice.
    private func merit(of draw: Writer.Draw, _ owesHeading: Bool, _ isTired: Bool) -> Double {
        draw.score + register.novelty(of: draw.text) + (topic.isMentioned(in: draw.text) ? 0.25 : 0)
            + (owesHeading && namesHeading(draw.text) ? 0.75 : 0)
            - Double(max(register.mentions(in: draw.text) - (isTired ? 0 : 1), 0))
    }

    /// Whether none of a part's sentences names what one has to.
    func owesHeading(after previous: [String]) -> Bool { !previous.contains(where: namesHeading) }

    private func namesHeading(_ sentence: String) -> Bool {
        if wantsKeyword { return TitleSubject(keyword: keyword, language: language).isNamed(in: sentence) }
        return heading?.isMentioned(in: sentence) ?? true
    }

    private func accepts(_ sentence: String, after previous: [String]) -> Bool {
        let lengths = language == .english ? 6...40 : 10...80
        let length = sentence.wordCount
        return (lengths.contains(length) || asksKeyword(sentence)) && length <= longest ?? length
            && SentenceBoundary.ends(sentence)
            && beginsAsSentence(sentence)
            && isRightKind(sentence)
            && (isLenient || !previous.isEmpty || !register.hasBeginning(like: sentence))
            && ProseRule.violated(by: sentence, in: language, names: names) == nil
            && !previous.suffix(isLenient ? 1 : 2).contains {
                Self.beginAlike($0, sentence)
            }
            && register.novelty(of: sentence) > leastNovelty && Self.variety(of: sentence) > Self.leastVariety
    }

    /// Whether it is the keyword, asked: "Is keto healthy?"
    private func asksKeyword(_ sentence: String) -> Bool {
        wantsKeyword && "?？".contains(sentence.suffix(1))
            && sentence.dropLast().lowercased() == keyword.lowercased()
    }

    /// Four characters are less than four words, and come again by chance more often; nine of ten are to be new in
    /// all of an article.
    private var leastNovelty: Double { language == .chinese && !isLenient ? 0.8 : 0.7 }

    /// Whether it has a capital, but for a name that begins without one: "iPhone".
    private func beginsAsSentence(_ sentence: String) -> Bool {
        guard sentence.first?.isLowercase == true else { return true }
        return names.contains(sentence.prefix { !$0.isWhitespace })
    }

    /// Below this a sentence turns in a circle.
    static let leastVariety = 0.75

    /// The share of two-word, or in Chinese two-character, fragments of a sentence that stand in it once.
    static func variety(of sentence: String) -> Double {
        let isChinese = sentence.unicodeScalars.contains(where: \.isIdeograph)
        let units =
            isChinese
            ? sentence.filter { $0.isLetter || $0.isNumber }.map(String.init)
            : sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard units.count > 2 else { return 1 }
        let pairs = zip(units, units.dropFirst()).map { $0 + " " + $1 }
        return Double(Set(pairs).count) / Double(pairs.count)
    }

    private func isRightKind(_ sentence: String) -> Bool {
        let isQuestion = sentence.contains { $0 == "?" || $0 == "？" }
        return wantsQuestion ? isQuestion : allowsQuestions || !isQuestion
    }

    /// Whether two sentences begin alike, as two in a row must not.
    static func beginAlike(_ one: String, _ other: String) -> Bool { opening(of: one) == opening(of: other) }

    private static func opening(of sentence: String) -> String {
        let words = sentence.lowercased().split(separator: " ")
        return words.count > 1 ? words.prefix(2).joined(separator: " ") : String(sentence.prefix(2))
    }
}
