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

        mutating func add(_ sentence: Sentence) {
            sentences.insert(sentence.words.joined(separator: " "))
            mentions += sentence.mentions
            length += sentence.length
            fragments.formUnion(sentence.fragments)
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

    /// A register that knows the sentences of some texts.
    init(language: Language, texts: [String] = [], subject: String = "", fragmentLength: Int? = nil) {
        self.language = language
        self.subject = subject.lowercased()
        subjectWeight = Keyphrase(subject, language: language)?.densityWeight ?? 0
        self.fragmentLength = fragmentLength ?? 4
        known = Mutex(Known())
        for text in texts {
            for sentence in SentenceBoundary.split(text) { add(String(sentence)) }
        }
    }

    /// Remembers a sentence.
    func add(_ sentence: String) {
        let sentence = read(sentence)
        known.withLock { $0.add(sentence) }
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
        let sentence = read(sentence)
        return known.withLock { known in
            guard known.novelty(of: sentence) > least else { return false }
            known.add(sentence)
            return true
        }
    }

    /// Whether the subject stands as often as the SEO check likes: more reads as spam.
    var hasNamedSubjectEnough: Bool {
        known.withLock { Double($0.mentions) * subjectWeight > Self.mostMentions * Double($0.length) }
    }

    /// The check's limit is 3.5 %; headings name the subject too.
    private static let mostMentions = 0.03

    /// How often a sentence names the subject.
    func mentions(in sentence: String) -> Int {
        subject.isEmpty ? 0 : sentence.lowercased().ranges(of: subject).count
    }

    private func read(_ sentence: String) -> Sentence {
        let words = words(of: sentence)
        return Sentence(
            words: words, fragments: fragments(of: words), mentions: mentions(in: sentence),
            length: sentence.wordCount)
    }

    private func words(of sentence: String) -> [Substring] {
        let lowercased = sentence.lowercased()
        switch language {
        case .english: return lowercased.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        case .chinese:
            let lowercased = subject.isEmpty ? lowercased : lowercased.replacing(subject, with: "")
            return lowercased.indices.filter { lowercased[$0].isLetter || lowercased[$0].isNumber }
                .map { lowercased[$0...$0] }
        }
    }

    private func fragments(of words: [Substring]) -> [[Substring]] {
        guard words.count >= fragmentLength else { return [] }
        return (0...words.count - fragmentLength).map { Array(words[$0..<$0 + fragmentLength]) }
    }
}
