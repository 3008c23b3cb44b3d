import Article
import LanguageModel
import SEO
import Synchronization

/// Remembers the sentences of an article, so that none is written twice.
///
/// Branches that are drawn side by side share one, and so see each other's sentences.
final class SentenceRegister: Sendable {
    private let known: Mutex<Known>
    private let language: Language

    private struct Sentence {
        var words: [Substring]
        var fragments: [[Substring]]
        var mentions: Int
        var length: Int
    }

    private struct Known {
        var sentences: Set<String> = []
        var fragments: Set<[Substring]> = []
        /// How often the subject is named, and in how many words.
        var (mentions, length) = (0, 0)
        /// All fragments with the subject in them, and how often any stood.
        var whole: Set<[Substring]> = []
        var standing = 0
        /// How the parts begin.
        var beginnings: Set<String> = []

        mutating func add(_ sentence: Sentence, whole new: [[Substring]]) {
            sentences.insert(sentence.words.joined(separator: " "))
            mentions += sentence.mentions
            length += sentence.length
            fragments.formUnion(sentence.fragments)
            whole.formUnion(new)
            standing += new.count
        }

        func novelty(of sentence: Sentence) -> Double {
            if sentences.contains(sentence.words.joined(separator: " ")) { return 0 }
            guard !sentence.fragments.isEmpty else { return 1 }
            // What it says twice by itself is new once.
            let new = Set(sentence.fragments).subtracting(fragments).count
            return Double(new) / Double(sentence.fragments.count)
        }
    }

    /// How many words, or in Chinese characters, make a fragment by which sentences are compared.
    private let fragmentLength: Int
    /// What all sentences may name: a Chinese keyword alone fills a fragment. The article's keyword, or nothing.
    private let subject: String
    private let subjectWeight: Double
    /// How much of the text may be the subject, what headings name of it taken off.
    private let mostMentions: Double

    /// A register that knows the sentences of some texts.
    ///
    /// - Parameters:
    ///   - headings: Lines that stand besides the text.
    ///   - words: How long the article is to be.
    init(
        language: Language, texts: [String] = [], subject: String = "", headings: [String] = [],
        words: Int = 0, fragmentLength: Int? = nil
    ) {
        self.language = language
        let packed = Self.packed(subject, language)
        let weight = Keyphrase(subject, language: language)?.densityWeight ?? 0
        let named =
            packed.isEmpty
            ? 0 : headings.reduce(0) { $0 + Self.packed($1, language).ranges(of: packed).count }
        let taken = words > 0 ? Double(named) * weight / Double(words) : 0
        mostMentions = max(Self.mostMentions - taken, Self.fewestMentions)
        self.subject = packed
        subjectWeight = weight
        self.fragmentLength = fragmentLength ?? 4
        known = Mutex(Known())
        for text in texts {
            let sentences = SentenceBoundary.split(text).map(String.init)
            if let first = sentences.first { _ = begin(with: first) }
            sentences.forEach(add)
        }
    }

    private init(copying other: SentenceRegister) {
        (language, subject, subjectWeight) = (other.language, other.subject, other.subjectWeight)
        mostMentions = other.mostMentions
        fragmentLength = other.fragmentLength
        known = Mutex(other.known.withLock { $0 })
    }

    /// One that knows the same, for a text that may be taken back.
    func copy() -> SentenceRegister { SentenceRegister(copying: self) }

    /// A register of some of an article's texts, which may name its keyword as often as the rest of it leaves room for.
    convenience init(of article: Article, texts: [String]) {
        self.init(
            language: article.language, texts: texts, subject: article.keyword,
            headings: article.sections.flatMap { [$0.heading] + $0.subsections.map(\.heading) }
                + article.faqs.map(\.question),
            words: article.words)
    }

    /// Remembers how a part begins, before another can begin alike.
    ///
    /// - Returns: Whether none does yet.
    func begin(with sentence: String) -> Bool {
        let beginning = beginning(of: sentence)
        return known.withLock { $0.beginnings.insert(beginning).inserted }
    }

    /// Whether a part begins as a sentence does: parts that all begin alike tire the reader.
    func hasBeginning(like sentence: String) -> Bool {
        let beginning = beginning(of: sentence)
        return known.withLock { $0.beginnings.contains(beginning) }
    }

    /// A short phrase up to a comma; else three words, or four characters, the subject counted as one.
    private func beginning(of sentence: String) -> String {
        var start = packed(sentence)
        if !subject.isEmpty { start = start.replacing(subject, with: "\u{FFFC}", maxReplacements: 1) }
        let phrase = start.prefix { !",，、：:".contains($0) }
        switch language {
        case .english:
            let words = start.split { $0.isWhitespace || $0.isPunctuation && $0 != "'" }
            let short = phrase.split(separator: " ").count
            return words.prefix(short < 5 && phrase.count < start.count ? short : 3).joined(separator: " ")
        case .chinese:
            return String(phrase.count < 9 && phrase.count < start.count ? phrase : start.prefix(4))
        }
    }

    /// Remembers a sentence.
    func add(_ sentence: String) {
        let (sentence, whole) = (read(sentence), wholeFragments(of: sentence))
        known.withLock { $0.add(sentence, whole: whole) }
    }

    /// How much of a sentence is new: 1 where nothing like it stands, 0 where it stands already.
    func novelty(of sentence: String) -> Double {
        let sentence = read(sentence)
        return known.withLock { $0.novelty(of: sentence) }
    }

    /// Remembers a sentence that is new enough, before another task can write the same.
    ///
    /// - Returns: Whether it is.
    func add(_ sentence: String, ifNewerThan least: Double) -> Bool {
        let (sentence, whole) = (read(sentence), wholeFragments(of: sentence))
        return known.withLock { known in
            guard known.novelty(of: sentence) > least else { return false }
            known.add(sentence, whole: whole)
            return true
        }
    }

    /// Whether the subject stands as often as the SEO check likes: more reads as spam.
    var hasNamedSubjectEnough: Bool {
        known.withLock { Double($0.mentions) * subjectWeight > mostMentions * Double($0.length) }
    }

    /// Whether more of the text than an article bears stands twice, the subject included.
    var isRepetitive: Bool {
        known.withLock { Double($0.whole.count) < leastDistinct * Double($0.standing) }
    }

    /// How much of a sentence is new, the subject included.
    func freshness(of sentence: String) -> Double {
        let fragments = wholeFragments(of: sentence)
        guard !fragments.isEmpty else { return 1 }
        return known.withLock {
            Double(Set(fragments).subtracting($0.whole).count) / Double(fragments.count)
        }
    }

    /// Nine of ten fragments of an article are to stand once. Headings and lists count in that too, and in Chinese
    /// they take the most: four characters are soon said again.
    private var leastDistinct: Double { language == .english ? 0.93 : 0.95 }

    /// The check's limit is 3.5 %.
    private static let mostMentions = 0.033
    /// However often headings name it, the text does so now and then.
    private static let fewestMentions = 0.008

    /// How often a sentence names the subject.
    func mentions(in sentence: String) -> Int {
        subject.isEmpty ? 0 : packed(sentence).ranges(of: subject).count
    }

    /// Chinese typography puts a space between Han and Latin, and writers none: "CRM 系统".
    private static func packed(_ text: String, _ language: Language) -> String {
        language == .chinese ? text.lowercased().filter { !$0.isWhitespace } : text.lowercased()
    }

    private func packed(_ text: String) -> String { Self.packed(text, language) }

    private func read(_ sentence: String) -> Sentence {
        let words = words(of: sentence, without: subject)
        return Sentence(
            words: words, fragments: fragments(of: words), mentions: mentions(in: sentence),
            length: sentence.wordCount)
    }

    /// The fragments with the subject in them.
    private func wholeFragments(of sentence: String) -> [[Substring]] {
        fragments(of: words(of: sentence, without: ""))
    }

    private func words(of sentence: String, without subject: String) -> [Substring] {
        switch language {
        case .english:
            return sentence.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        case .chinese:
            let packed = packed(sentence)
            let lowercased = subject.isEmpty ? packed : packed.replacing(subject, with: "")
            return lowercased.indices.filter { lowercased[$0].isLetter || lowercased[$0].isNumber }
                .map { lowercased[$0...$0] }
        }
    }

    private func fragments(of words: [Substring]) -> [[Substring]] {
        guard words.count >= fragmentLength else { return [] }
        return (0...words.count - fragmentLength).map { Array(words[$0..<$0 + fragmentLength]) }
    }
}
