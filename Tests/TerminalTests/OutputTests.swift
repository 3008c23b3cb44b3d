import Foundation
import Testing

@testable import Terminal

@Suite("What reaches the outputs")
struct OutputTests {
    private func shown(
        terminal: Bool, escapes: Bool = true, _ body: (Screen) -> Void
    ) throws -> (output: String, errors: String) {
        let (output, errors) = (Pipe(), Pipe())
        let style = TerminalStyle(isTerminal: terminal, allowsEscapes: escapes, width: 30)
        body(
            Screen(
                output: output.fileHandleForWriting.fileDescriptor,
                errors: errors.fileHandleForWriting.fileDescriptor, style: { style }))
        try output.fileHandleForWriting.close()
        try errors.fileHandleForWriting.close()
        let texts = [output, errors].map {
            String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }
        return (texts[0], texts[1])
    }

    @Test func withoutATerminalTheSourceIsWritten() throws {
        let result = try shown(terminal: false) { screen in
            screen.progress("1 of 2")
            screen.write("# A *b* \u{1B}[2J")
            screen.endText()
            screen.notice("done")
            screen.problem("bad\u{1B}[1m\n")
        }
        #expect(result.output == "# A *b* [2J\n")
        #expect(result.errors == "done\nbad[1m\n")
    }

    @Test(
        "A message breaks between words",
        arguments: [
            (
                "section 2: 209 words · article 745 of 1000 words",
                "section 2: 209 words · article\n745 of 1000 words\n"
            ),
            ("one\ntwo", "one\ntwo\n"),
            ("第二节：从四百一十二字到三百二十字，全文一千字", "第二节：从四百一十二字到三百二\n十字，全文一千字\n"),
        ])
    func messagesWrap(_ message: String, _ lines: String) throws {
        let result = try shown(terminal: true, escapes: false) { $0.notice(message) }
        #expect(result.output == lines)
    }

    @Test func progressIsErasedFirst() throws {
        let result = try shown(terminal: true) { screen in
            screen.progress("1 of 2")
            screen.progress("2 of 2")
            screen.write("a b")
            screen.progress("not in the middle of a line")
            screen.endText()
            screen.notice("done")
        }
        let erase = "\r\u{1B}[K"
        let (dim, reset) = ("\u{1B}[2m", "\u{1B}[0m")
        let expected = "\(dim)1 of 2\(reset)\(erase)\(dim)2 of 2\(reset)\(erase)a b\n\(dim)done\(reset)\n"
        #expect(result.output == expected)
    }

    @Test func noEscapesWhereNoneAreAllowed() throws {
        let result = try shown(terminal: true, escapes: false) { screen in
            screen.progress("1 of 2")
            screen.write("# A **b**")
            screen.notice("done")
        }
        #expect(result.output == "# A b\ndone\n")
    }

    @Test func aReaderThatLeftIsNoSignal() throws {
        let pipe = Pipe()
        let screen = Screen(output: pipe.fileHandleForWriting.fileDescriptor)
        try pipe.fileHandleForReading.close()
        screen.write("x")
        #expect(screen.outputIsGone)
    }

    @Test(arguments: [
        (["NO_COLOR": "1"], 80), (["COLUMNS": "44"], 44), (["COLUMNS": "wide"], 80), ([:], 80),
    ])
    func styleOfAPipe(environment: [String: String], width: Int) {
        let pipe = Pipe()
        let style = TerminalStyle.of(
            descriptor: pipe.fileHandleForWriting.fileDescriptor, environment: environment)
        #expect(style == TerminalStyle(isTerminal: false, allowsEscapes: false, width: width))
    }

    @Test(arguments: [
        ("ex", ["export", "expand"], Completion.insert("p")),
        ("exp", ["export", "expand"], .list(["expand  export"])),
        ("show 标", ["show 标题一", "show 标题二"], .insert("题")),
        ("x", ["y"], .none), ("x", ["x"], .none), ("x", [], .none),
    ])
    func completes(typed: String, candidates: [String], expected: Completion) {
        #expect(
            Completion.of(typed, candidates: candidates.map { CompletionCandidate($0) }, width: 40)
                == expected)
    }
}
