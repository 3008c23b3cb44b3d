import Foundation
import PseudoTerminal
import Testing

@Suite("The line editor on a real terminal")
final class LineEditorTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "drafter-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func probe(
        _ arguments: [String] = [], locale: String = "C", home: String = "/nonexistent",
        type: String = "xterm"
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            PseudoTerminal.product("terminal-probe"), arguments,
            environment: ["LC_ALL": locale, "TERM": type, "HOME": home])
    }

    private func temporaryFile() -> String { folder.appending(path: "history").path }

    @Test(arguments: ["C", "C.UTF-8"])
    func chineseIsTypedAndErasedByCharacter(locale: String) throws {
        let terminal = try probe(locale: locale)
        try terminal.expect("draft> ")
        terminal.type("写一篇文章吗\u{7F}\u{7F}稿\r")
        try terminal.expect("<line 写一篇文稿>")
        terminal.type("\u{1B}[A！\r")
        try terminal.expect("<line 写一篇文稿！>")
        try terminal.expect("draft> ")
        terminal.type("\u{4}")
        try terminal.expect("<end>")
        #expect(terminal.wait() == 0)
    }

    @Test func controlCClearsTheLine() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        terminal.type("half")
        try terminal.expect("half")
        terminal.type("\u{3}")
        try terminal.expect("<interrupted>")
        try terminal.expect("draft> ")
        terminal.type("whole\r")
        try terminal.expect("<line whole>")
        try terminal.expect("draft> ")
        terminal.type("\u{12}who")
        try terminal.expect("bck")
        terminal.type("\u{3}")
        try terminal.expect("<interrupted>")
    }

    @Test func controlDOnlyEndsAnEmptyLine() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        terminal.type("ab\u{1}\u{4}\r")
        try terminal.expect("<line b>")
        try terminal.expect("draft> ")
        terminal.type("\u{4}")
        try terminal.expect("<end>")
    }

    @Test func tabInsertsWhatIsCommonAndListsTheRest() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        terminal.type("expa\t")
        try terminal.expect("nd section ")
        terminal.type("\t")
        let list = try terminal.expect("draft> ")
        #expect(list.contains("1  2"))
        terminal.type("2\r")
        try terminal.expect("<line expand section 2>")
        terminal.type("标\t二\r")
        try terminal.expect("<line 标题 二>")
    }

    @Test func controlRSearches() throws {
        let terminal = try probe()
        for line in ["first line", "second line"] {
            try terminal.expect("draft> ")
            terminal.type(line + "\r")
            try terminal.expect("<line \(line)>")
        }
        try terminal.expect("draft> ")
        terminal.type("\u{12}fir")
        try terminal.expect("first line")
        terminal.type("\r")
        try terminal.expect("<line first line>")
    }

    @Test func aBackslashContinuesAndTheHistoryHasItWhole() throws {
        let path = temporaryFile()
        let terminal = try probe([path])
        try terminal.expect("draft> ")
        terminal.type("one\\\r")
        try terminal.expect("… ")
        terminal.type("two \\\r")
        try terminal.expect("… ")
        terminal.type("二\\\r")
        try terminal.expect("… ")
        terminal.type("三\r")
        try terminal.expect("<line one two 二三>")
        try terminal.expect("draft> ")
        terminal.type("\u{4}")
        try terminal.expect("<end>")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "one two 二三\n")
        let modes = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(modes == 0o600)

        let next = try probe([path])
        try next.expect("draft> ")
        next.type("\u{1B}[A\r")
        try next.expect("<line one two 二三>")
    }

    @Test func aPasteIsOneLine() throws {
        let terminal = try probe()
        try terminal.expect("\u{1B}[?2004h")
        try terminal.expect("draft> ")
        terminal.type("\u{1B}[200~一\r\ttwo\rthree\u{1B}[201~!\r")
        try terminal.expect("<line 一| two|three!>")
        try terminal.expect("draft> ")
        terminal.type("\u{1B}[200~half")
        terminal.type("\u{3}")
        try terminal.expect("<interrupted>")
    }

    @Test func terminalModesComeBackWhenKilled() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        terminal.type("x")
        try terminal.expect("x")
        var modes = termios()
        tcgetattr(terminal.master, &modes)
        #expect(modes.c_lflag & tcflag_t(ICANON) == 0)
        kill(terminal.process, SIGTERM)
        #expect(terminal.wait() == -SIGTERM)
        tcgetattr(terminal.master, &modes)
        #expect(modes.c_lflag & tcflag_t(ICANON) != 0)
        #expect(terminal.echoes)
    }

    @Test func theLineSurvivesBeingStopped() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        terminal.type("before")
        try terminal.expect("before")
        kill(terminal.process, SIGSTOP)
        kill(terminal.process, SIGCONT)
        try terminal.expect("before")
        terminal.type(" and after\r")
        try terminal.expect("<line before and after>")
    }

    @Test func aLineLongerThanTheScreenIsWide() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        let text = String(repeating: "长文章", count: 60)
        terminal.type(text + "\u{7F}\u{1}\u{5}\r")
        try terminal.expect("<line \(text.dropLast())>")
    }

    @Test func aDumbTerminalEditsToo() throws {
        let terminal = try probe(type: "dumb")
        try terminal.expect("draft> ")
        terminal.type("中文字\u{7F}\r")
        try terminal.expect("<line 中文>")
        #expect(!terminal.seen.contains(0x1B))
    }

    @Test func editrcIsRead() throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("home-\(UUID())")
        defer { try? FileManager.default.removeItem(at: home) }
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try "bind -v\n".write(to: home.appendingPathComponent(".editrc"), atomically: true, encoding: .utf8)
        let terminal = try probe(home: home.path)
        try terminal.expect("draft> ")
        terminal.type("中文x\u{1B}0iA\u{1B}A!exp\u{1}\r")
        try terminal.expect("<line A中文x!exp")
        #expect(!String(decoding: terminal.seen, as: UTF8.self).contains("?2004"))
    }

    @Test func brokenInputIsReplaced() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        terminal.type(bytes: [0x61, 0xE4, 0xB8, 0x62, 0xFF, 0x63, 0x0D])
        try terminal.expect("<line a\u{FFFD}b\u{FFFD}c>")
    }

    @Test func resizingRedraws() throws {
        let terminal = try probe()
        try terminal.expect("draft> ")
        terminal.type("still here")
        try terminal.expect("still here")
        var size = winsize(ws_row: 24, ws_col: 40, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal.master, UInt(TIOCSWINSZ), &size)
        try terminal.expect("still here")
        terminal.type("\r")
        try terminal.expect("<line still here>")
    }

    @Test(arguments: [("xterm", "\u{1B}[0;1m中文\u{1B}[0m x"), ("dumb", "中文 x")])
    func theScreenStreamsOnATerminal(type: String, shown: String) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).md").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "a **中文** x\u{1B}[2J\n".write(toFile: path, atomically: true, encoding: .utf8)
        let terminal = try probe(["--render", path], type: type)
        try terminal.expect("a \(shown)[2J\r\n")
        try terminal.expect("shown")
        #expect(terminal.wait() == 0)
    }

    @Test func interruptsReachTheStream() throws {
        let terminal = try probe(["--interrupts"])
        try terminal.expect("<ready>")
        terminal.type("\u{3}")
        try terminal.expect("<stream interrupted>")
        #expect(terminal.wait() == 0)
    }
}
