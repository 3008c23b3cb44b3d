import Article
import Foundation

/// How far a long piece of writing is.
public struct WritingProgress: Equatable, Sendable {
    /// The part under way, counted from 1; 0 before the first.
    public internal(set) var part = 0
    /// How many parts are to be written.
    public internal(set) var parts: Int
    /// Words of the parts so far, those that stood before included; see `String.wordCount`.
    public internal(set) var words = 0
    /// Words that stood before the writing began.
    var standing = 0
    /// How many words the parts are to have.
    public internal(set) var goal: Int
    /// Seconds since the writing began.
    public internal(set) var seconds: Double = 0
    /// What the parts are.
    public internal(set) var kind = Kind.part
    let began = Date()

    /// What is written one after the other.
    public enum Kind: Equatable, Sendable {
        case part
        /// Short things, which have no words to be counted.
        case title, heading, question
    }

    init(parts: Int, goal: Int) {
        self.parts = parts
        self.goal = goal
    }

    /// The next of some short things.
    init(_ kind: Kind, _ number: Int, of count: Int) {
        self.init(parts: count, goal: 0)
        self.kind = kind
        part = number
    }

    /// `part 2 of 7 · 312 words · 3.1 words/s · 1:31 left`, as far as it is known.
    public func line(in language: Language) -> String {
        let count = language == .english ? "\(words) words" : "\(words) 字"
        let pace = pace(in: language)
        return [step(in: language), pace.isEmpty ? "" : count, pace].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// `part 2 of 7`; empty where there is just one.
    public func step(in language: Language) -> String {
        guard parts > 1 || kind != .part else { return "" }
        return switch language {
        case .english: "\(kind.english) \(part) of \(parts)"
        case .chinese: "第 \(part) / \(parts) \(kind.chinese)"
        }
    }

    /// `3.1 words/s · 1:31 left`; empty until a word is written.
    public func pace(in language: Language) -> String {
        guard words > standing, seconds > 0 else { return "" }
        let rate = Double(words - standing) / seconds
        let rounded = (rate * 10).rounded() / 10
        let left = TurnSummary.duration(Double(max(goal - words, 0)) / rate)
        return switch language {
        case .english: "\(rounded) words/s · \(left) left"
        case .chinese: "每秒 \(rounded) 字 · 还需 \(left)"
        }
    }
}

extension WritingProgress.Kind {
    fileprivate var english: String {
        switch self {
        case .part: "part"
        case .title: "title"
        case .heading: "heading"
        case .question: "question"
        }
    }

    fileprivate var chinese: String {
        switch self {
        case .part: "部分"
        case .title: "个标题"
        case .heading: "个小标题"
        case .question: "个问题"
        }
    }
}
