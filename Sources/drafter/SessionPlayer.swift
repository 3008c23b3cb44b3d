import Drafting
import Foundation
import Sessions
import Terminal

/// Plays a session in the terminal as it was typed and streamed.
struct SessionPlayer {
    let screen: Screen
    /// How many times as fast as it was; 0 is at once.
    let speed: Double
    /// Whether a key is waited for before each turn.
    let isStepwise: Bool

    /// Characters a second, which no session keeps.
    private static let typingRate = 14.0

    /// Plays to the end, or until `q`, Ctrl-C or Ctrl-D is pressed where keys are waited for.
    func play(_ session: Session) async throws {
        for turn in session.turns {
            if isStepwise, turn != session.turns.first, !Self.waitForKey() { return }
            try await type(turn.utterance)
            try await show(turn)
        }
    }

    private func type(_ utterance: String) async throws {
        Self.write("› ")
        for character in SafeText.cleaned(utterance) {
            Self.write(String(character))
            try await pause(1 / Self.typingRate)
        }
        Self.write("\n")
    }

    private func show(_ turn: Turn) async throws {
        var rest = turn.reply.unicodeScalars[...]
        var time = 0.0
        for piece in turn.shown ?? Self.evenPieces(of: turn) {
            try await pause(Double(piece.milliseconds) / 1_000 - time)
            time = max(time, Double(piece.milliseconds) / 1_000)
            screen.write(String(String.UnicodeScalarView(rest.prefix(piece.count))))
            rest = rest.dropFirst(piece.count)
        }
        screen.write(String(String.UnicodeScalarView(rest)))
        try await pause(turn.seconds - time)
        screen.endText()
        for notice in turn.notices { screen.notice(notice) }
    }

    /// Sessions of format 1 do not tell when what was shown: as if every sentence took its share of the time.
    private static func evenPieces(of turn: Turn) -> [ShownPiece] {
        let lengths = turn.reply.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.unicodeScalars.count + 1 }
        let all = Double(max(lengths.reduce(0, +), 1))
        var shown = 0
        return lengths.map { length in
            shown += length
            return ShownPiece(milliseconds: Int(turn.seconds * 1_000 * Double(shown) / all), count: length)
        }
    }

    private func pause(_ seconds: Double) async throws {
        guard speed > 0, seconds > 0 else { return }
        try await Task.sleep(for: .seconds(seconds / speed))
    }

    private static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// Waits for a key; false where it is one that leaves.
    private static func waitForKey() -> Bool {
        var before = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
        if isTerminal {
            var raw = before
            // Ctrl-C comes as a key, or the terminal would be left as it is now.
            raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
            tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        }
        defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSANOW, &before) } }
        var key: UInt8 = 0
        guard read(STDIN_FILENO, &key, 1) == 1 else { return false }
        return ![3, 4, UInt8(ascii: "q")].contains(key)
    }
}
