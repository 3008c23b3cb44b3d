import Sessions

/// A session as it was typed and shown.
public enum SessionReplay {
    /// One turn: what was said, what was answered, and its quiet lines.
    public static func text(of turn: Turn) -> String {
        var text = "> \(turn.utterance.replacing("\n", with: "\n> "))\n\n"
        if !turn.reply.isEmpty { text += turn.reply.trimmed + "\n\n" }
        for notice in turn.notices { text += "· \(notice)\n\n" }
        return text
    }
}
