import Article
import Foundation
import SEO
import Sessions

/// The list of sessions, for people and for programs.
public enum SessionList {
    /// One line a session, newest first; a sentence where there are none.
    public static func text(
        _ summaries: [SessionStore.Summary], in language: Language, now: Date = Date()
    ) -> String {
        guard !summaries.isEmpty else {
            return language == .english ? "There are no sessions yet.\n" : "还没有会话。\n"
        }
        return summaries.map { summary in
            if let problem = summary.problem {
                return "- **\(summary.name)** · \(problem.sentence(in: language))\n"
            }
            let unit = summary.language == .english ? "words" : "字"
            let subject = [summary.title, summary.keyword].filter { !$0.isEmpty }
            let facts = [
                summary.language.rawValue, "\(summary.words) \(unit)", summary.seoScore.map { "SEO \($0)" },
                age(from: summary.updated, to: now, in: language),
            ]
            return "- **\(summary.name)** · "
                + (subject.map(SEOView.literal) + facts.compactMap(\.self)).joined(separator: " · ") + "\n"
        }.joined()
    }

    /// A JSON list of one object a session.
    public static func json(_ summaries: [SessionStore.Summary]) throws -> String {
        try encoded(summaries.map(Entry.init))
    }

    /// A JSON list of names.
    public static func json(_ names: [String]) throws -> String { try encoded(names) }

    /// Which sessions hold a text that was searched for.
    public static func found(_ hits: [SessionStore.Hit], in language: Language) -> String {
        guard !hits.isEmpty else {
            return language == .english ? "No session holds that.\n" : "没有会话含有这段文字。\n"
        }
        return hits.map { hit in
            let place =
                switch language {
                case .english: hit.turn.map { "turn \($0)" } ?? "article"
                case .chinese: hit.turn.map { "第 \($0) 轮" } ?? "文章"
                }
            let more = hit.places > 1 ? " (+\(hit.places - 1))" : ""
            return "- **\(hit.name)** · \(place): \(SEOView.literal(hit.excerpt))\(more)\n"
        }.joined()
    }

    /// A JSON list of one object a session that holds a text.
    public static func json(_ hits: [SessionStore.Hit]) throws -> String {
        struct Found: Encodable {
            var name: String
            var turn: Int?
            var excerpt: String
            var places: Int
        }
        return try encoded(
            hits.map { Found(name: $0.name, turn: $0.turn, excerpt: $0.excerpt, places: $0.places) })
    }

    private struct Entry: Encodable {
        var name: String
        var title: String
        var keyword: String
        var language: Language
        var words: Int
        var score: Int?
        var updated: Date
        var problem: String?

        init(_ summary: SessionStore.Summary) {
            name = summary.name
            title = summary.title
            keyword = summary.keyword
            language = summary.language
            words = summary.words
            score = summary.seoScore
            updated = summary.updated
            problem = summary.problem?.sentence(in: .english)
        }
    }

    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// `just now`, `5 min ago`, `3 h ago`, `2 days ago`, and beyond a month the day.
    static func age(from date: Date, to now: Date, in language: Language) -> String {
        let isEnglish = language == .english
        let minutes = Int(now.timeIntervalSince(date) / 60)
        switch minutes {
        case ..<1: return isEnglish ? "just now" : "刚刚"
        case ..<60: return isEnglish ? "\(minutes) min ago" : "\(minutes) 分钟前"
        case ..<(24 * 60): return isEnglish ? "\(minutes / 60) h ago" : "\(minutes / 60) 小时前"
        case ..<(31 * 24 * 60):
            let days = minutes / (24 * 60)
            return isEnglish ? "\(days.counted("day")) ago" : "\(days) 天前"
        default: return date.formatted(.iso8601.year().month().day())
        }
    }
}

extension SessionStore.Summary {
    /// The score that was saved; else, as for an article that was never checked, the one that it has.
    fileprivate var seoScore: Int? {
        score ?? (article.prose.isEmpty ? nil : SEOReport(of: article).score)
    }
}
