import Article
import LanguageModel
import Synchronization

/// Remembers the sentences of an article, so that none is written twice.
///
/// Branches that are drawn side by side share one, and so see each other's sentences.
final class SentenceRegister: Sendable {
    private let known: Mutex<Known>
    private let language: Language

    private struct Known {
        var sentences: Set<String> = []
        var fragments: Set<[Substring]> = []

        mutating func add(_ words: [Substring], _ fragments: [[Substring]]) {
            sentences.insert(words.joined(separator: " "))
            self.fragments.formUnion(fragments)
        }

        func novelty(of words: [Substring], _ fragments: [[Substring]]) -> Double {
            if sentences.contains(words.joined(separator: " ")) { return 0 }
            guard !fragments.isEmpty else { return 1 }
            let repeated = fragments.count { self.fragments.contains($0) }
            return 1 - Double(repeated) / Double(fragments.count)
        }
    }

    /// How many words, or in Chinese characters, make a fragment by which sentences are compared.
    private let fragmentLength: Int
    /// What all sentences may name: a Chinese keyword alone fills a fragment.
    private let subject: String

    /// A register that knows the sentences of some texts.
    init(language: Language, texts: [String] = [], subject: String = "", fragmentLength: Int? = nil) {
        self.language = language
        self.subject = subject.lowercased()
        self.fragmentLength = fragmentLength ?? 4
        known = Mutex(Known())
        for text in texts {
            for sentence in SentenceBoundary.split(text) { add(String(sentence)) }
        }
    }

    /// Remembers a sentence.
    func add(_ sentence: String) {
        let words = words(of: sentence)
        let fragments = fragments(of: words)
        known.withLock { $0.add(words, fragments) }
    }

    /// How much of a sentence is new: 1 where nothing like it stands, 0 where it stands already.
    func novelty(of sentence: String) -> Double {
        let words = words(of: sentence)
        let fragments = fragments(of: words)
        return known.withLock { $0.novelty(of: words, fragments) }
    }

    /// Remembers a sentence that is new enough, before another task can write the same.
    ///
    /// - Returns: Whether it is.
    func add(_ sentence: String, ifNewerThan least: Double) -> Bool {
        let words = words(of: sentence)
        let fragments = fragments(of: words)
        return known.withLock { known in
            guard known.novelty(of: words, fragments) > least else { return false }
            known.add(words, fragments)
            return true
        }
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
