import Foundation
import Terminal

// Reads lines until the end of input and says what each was. TerminalTests drive it through a pseudo-terminal.
//   terminal-probe [HISTORY]                edits lines
//   terminal-probe --interrupts             prints "ready", waits for Ctrl-C, prints it
//   terminal-probe --render FILE            shows a Markdown file as it would stream, six characters a piece

func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--interrupts" {
    let interrupts = Interrupts.stream()
    say("<ready>")
    for await _ in interrupts {
        say("<stream interrupted>")
        break
    }
} else if arguments.first == "--render", let path = arguments.dropFirst().first {
    let screen = Screen()
    var rest = try String(contentsOfFile: path, encoding: .utf8)[...]
    while !rest.isEmpty {
        screen.write(String(rest.prefix(6)))
        rest = rest.dropFirst(6)
    }
    screen.endText()
    screen.notice("shown")
} else {
    let words = ["expand section 1", "expand section 2", "export html", "标题 一", "标题 二"]
    let editor = LineEditor(historyPath: arguments.first) { typed in
        words.filter { $0.hasPrefix(typed) }.map { CompletionCandidate($0) }
    }
    while true {
        switch await editor.read(prompt: "draft> ") {
        case .line(let line):
            say("<line \(line.replacing("\n", with: "|"))>")
        case .interrupted:
            say("<interrupted>")
        case .endOfInput:
            say("<end>")
            exit(0)
        }
    }
}
