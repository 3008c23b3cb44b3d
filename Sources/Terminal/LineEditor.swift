import CLibedit
import Foundation

/// Reads lines at a terminal, edited by libedit with the user's own `~/.editrc`, and remembers them.
public actor LineEditor: LineSource {
    private let thread = BlockingThread(label: "drafter.editor")
    private let historyFile: HistoryFile
    private var editor: Editor?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// Whether someone is at a terminal to type and to see.
    public static var isPossible: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }

    /// - Parameter historyFile: Holds the lines of earlier conversations; made when the first is entered.
    public init(historyFile: URL) {
        self.historyFile = HistoryFile(file: historyFile)
    }

    /// The next line; one that ends in a backslash goes on in the next.
    public func read(prompt: String) -> LineInput {
        let editor = opened()
        var lines: [String] = []
        while true {
            let input = Signals.whileEditing { editor.read(prompt: lines.isEmpty ? prompt : "… ") }
            guard case .line(let line) = input else {
                // The cursor still stands in the line that was given up.
                if input == .interrupted { editor.leaveLine() }
                return input
            }
            if line.hasSuffix("\\") {
                lines.append(String(line.dropLast()))
                continue
            }
            lines.append(line)
            let whole = lines.joined(separator: "\n")
            if whole.contains(where: { !$0.isWhitespace }) {
                editor.remember(whole)
                historyFile.append(whole)
            }
            return .line(whole)
        }
    }

    private func opened() -> Editor {
        if let editor { return editor }
        let opened = Editor()
        for entry in historyFile.entries() { opened.remember(entry) }
        editor = opened
        return opened
    }
}

/// libedit's state; confined to the thread of its ``LineEditor``.
private final class Editor {
    private let editLine: OpaquePointer?
    private let history: OpaquePointer?
    /// Must outlive every read that shows it.
    private var prompt: [wchar_t] = [0]
    private static let remembered: Int32 = 1_000

    init() {
        TextLocale.ensureUTF8()
        editLine = drafter_el_init("drafter")
        history = history_winit()
        drafter_history_set_size(history, Self.remembered)
        drafter_el_set_history(editLine, history)
        drafter_el_set_editor(editLine, Self.wide("emacs"))
        drafter_el_bind(editLine, Self.wide("^R"), Self.wide("em-inc-search-prev"))
        // Last, so that what the user wants wins.
        el_source(editLine, nil)
    }

    deinit {
        el_end(editLine)
        history_wend(history)
    }

    func read(prompt text: String) -> LineInput {
        prompt = Self.wide(text)
        el_resize(editLine)
        return prompt.withUnsafeMutableBufferPointer { buffer in
            drafter_el_set_prompt(editLine, buffer.baseAddress)
            var count: Int32 = 0
            errno = 0
            guard let line = el_wgets(editLine, &count) else {
                return count == -1 && errno == EINTR ? .interrupted : .endOfInput
            }
            var text = String.UnicodeScalarView()
            for index in 0..<Int(count) {
                if let scalar = Unicode.Scalar(UInt32(bitPattern: line[index])) { text.append(scalar) }
            }
            return .line(String(text).trimmingCharacters(in: .newlines))
        }
    }

    func remember(_ line: String) {
        drafter_history_add(history, Self.wide(line.replacing("\n", with: " ")))
    }

    func leaveLine() {
        write(STDOUT_FILENO, "\n", 1)
    }

    private static func wide(_ text: String) -> [wchar_t] {
        text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    }
}
