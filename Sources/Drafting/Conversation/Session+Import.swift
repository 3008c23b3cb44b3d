import Article
import Foundation
import Sessions

extension Session {
    /// A session that begins with an article from elsewhere: one turn, that replays with no file.
    public static func importing(
        _ article: Article, as name: String, from path: String, program: String, on date: Date
    ) -> Session {
        var session = Session(
            name: name, program: program,
            settings: SessionSettings(
                language: article.language, seed: UInt64.random(in: 1...UInt64(UInt32.max))),
            language: article.language, created: date)
        let edits = Article(language: article.language).edits(turningInto: article)
        session.append(
            Turn(
                time: date, utterance: "import \(path)", commands: [], model: nil, prompts: [], reply: "",
                changes: [.edit(edits: edits)], digest: Digest.of(article), seconds: 0, interrupted: false,
                notices: []),
            article: article)
        return session
    }
}
