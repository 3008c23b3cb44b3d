import Article
import Foundation
import Sessions

/// The list of sessions, for people.
public enum SessionList {
    /// One line a session, newest first; a sentence where there are none.
    public static func text(_ summaries: [SessionStore.Summary], in language: Language) -> String {
        guard !summaries.isEmpty else {
            return language == .english ? "There are no sessions yet.\n" : "还没有会话。\n"
        }
        return summaries.map { summary in
            if let problem = summary.problem {
                return "- **\(summary.name)** · \(problem.sentence(in: language))\n"
            }
            let subject = summary.title.nonEmpty ?? summary.keyword
            let unit = summary.language == .english ? "words" : "字"
            let day = summary.updated.formatted(.iso8601.year().month().day())
            return
                "- **\(summary.name)** · \(subject.nonEmpty.map { "\($0) · " } ?? "")\(summary.words) \(unit) · \(day)\n"
        }.joined()
    }
}
