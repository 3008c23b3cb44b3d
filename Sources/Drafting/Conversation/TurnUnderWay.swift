import Article
import Foundation
import Interpreter
import LanguageModel
import Sessions

/// A turn while it is answered.
struct TurnUnderWay {
    let utterance: String
    /// Counted from 1 in its session.
    var number: Int
    let emit: @Sendable (ConversationEvent) -> Void
    let began = Date()
    var commands: [any Command] = []
    var changes: [Change] = []
    /// The edits of the command under way, to which more of its edits are added; `nil` before the first.
    var openStep: [Edit]?
    var reply = ""
    /// When how much of the reply was shown.
    var shown: [ShownPiece] = []
    /// What the SEO check gives the article after the turn.
    var score: Int?
    var notices: [String] = []
    /// What was done to the outline, for the turn's line.
    var deeds: [String] = []
    var prompts: [PromptTemplate] = []
    /// What is being written, and how far it is; `nil` where nothing is.
    var progress: WritingProgress?
    /// What is written side by side; `nil` where nothing is.
    var parts: PartsUnderWay?
    /// Whether the writer, asked which of several parts was meant, meant more than one.
    var hasChosenAll = false
    /// Whether some of a prompt had to be left out, since the model's context does not hold it.
    var wasShortened = false
    var isInterrupted = false
    /// Whether the model failed before the turn was done.
    var isBrokenOff = false
    var isFarewell = false
    /// Whether the writer asked to be told where the session is saved.
    var tellsName = false
    /// Whether the turn went over to another session, of which it is then no part.
    var changedSession = false

    var seconds: Double { Date().timeIntervalSince(began) }

    /// Adds to the reply; pieces that come in quick succession are one.
    mutating func show(_ markdown: String) {
        reply += markdown
        let count = markdown.unicodeScalars.count
        let now = Int(seconds * 1_000)
        if let last = shown.last, now - last.milliseconds < 40 {
            shown[shown.count - 1].count += count
        } else {
            shown.append(ShownPiece(milliseconds: now, count: count))
        }
    }

    /// Leaves what was done so far to the session in which it was done.
    mutating func forget() {
        changes = []
        openStep = nil
        reply = ""
        shown = []
        notices = []
        deeds = []
    }

    /// The turn as a session keeps it.
    func finished(article: Article, model: String) -> Turn {
        Turn(
            time: began, utterance: utterance, commands: commands.map(Self.json),
            model: prompts.isEmpty ? nil : model,
            prompts: prompts.map { PromptUse(name: $0.name, digest: Digest.of($0.source)) },
            reply: reply, changes: changes, digest: Digest.of(article), seconds: seconds,
            interrupted: isInterrupted || isBrokenOff, notices: notices, score: score,
            shown: shown.isEmpty ? nil : shown)
    }

    private static func json(_ command: any Command) -> JSONValue {
        let line = InterpretationLine.encode(command)
        return (try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))) ?? .string(line)
    }
}
