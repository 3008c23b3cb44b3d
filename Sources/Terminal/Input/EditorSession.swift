import CLibedit
import Foundation

/// libedit's state for one terminal. Lives and dies on the editor's thread.
final class EditorSession {
    private static let continuationPrompt = "… "

    let completer: LineEditor.Completer
    var keys: KeyReader
    var wasInterrupted = false
    private(set) var prompt: UnsafeMutablePointer<wchar_t>
    private let editor: OpaquePointer
    private let history: OpaquePointer
    private let historyFile: HistoryFile?
    private(set) var promptWidth = 2
    /// Whether the terminal knows escape sequences.
    private(set) var movesCursor = false
    private var takesPastes = false

    init?(historyPath: String?, completer: @escaping LineEditor.Completer) {
        Self.useUTF8()
        Signals.shared.rememberTerminal()
        guard let keys = KeyReader() else { return nil }
        guard
            let editor = el_init("drafter", drafter_stdin(), drafter_stdout(), drafter_stderr()),
            let history = history_winit()
        else { return nil }
        self.completer = completer
        self.keys = keys
        self.editor = editor
        self.history = history
        historyFile = historyPath.map { HistoryFile(path: $0) }
        prompt = Self.promptBuffer("> ")
        setUp()
        loadHistory()
    }

    func end() {
        el_end(editor)
        history_wend(history)
        prompt.deallocate()
        keys.close()
    }

    /// One utterance, over as many prompts as its backslashes ask for.
    func read(prompt text: String) -> LineInput {
        Signals.shared.setEditor(pipe: keys.signalPipe)
        el_resize(editor)
        if takesPastes { put("\u{1B}[?2004h") }
        defer {
            if takesPastes { put("\u{1B}[?2004l") }
            Echo.hideTyping()
            Signals.shared.setEditor(pipe: nil)
            keys.dropSignals()
        }
        var parts: [String] = []
        while true {
            show(prompt: parts.isEmpty ? text : Self.continuationPrompt)
            switch readPart() {
            case .interrupted:
                put("^C\n")
                return .interrupted
            case .endOfInput:
                put("\n")
                return parts.isEmpty ? .endOfInput : finish(parts)
            case .line(let part):
                parts.append(part)
                // Two backslashes are a backslash, not a continuation.
                let backslashes = part.reversed().prefix { $0 == "\\" }.count
                guard backslashes % 2 == 1 else { return finish(parts) }
                parts[parts.count - 1].removeLast()
            }
        }
    }

    private func readPart() -> LineInput {
        wasInterrupted = false
        // libedit shows the prompt first and changes the modes after: what came in between would be lost.
        _ = drafter_prepare_terminal(editor, 1)
        var count: Int32 = 0
        guard let start = el_wgets(editor, &count), count > 0 else {
            // Inside an incremental search libedit takes an interrupt for the end: our own flag knows better.
            return wasInterrupted ? .interrupted : .endOfInput
        }
        var line = WideText.decode(start, to: start + Int(count))
        if line.hasSuffix("\n") { line.removeLast() }
        return .line(line)
    }

    private func finish(_ parts: [String]) -> LineInput {
        let line = parts.dropFirst().reduce(parts[0]) { $0 + Self.separator(between: $0, and: $1) + $1 }
        if line.contains(where: { !$0.isWhitespace }) {
            _ = drafter_history_enter(history, WideText.encode(line))
            historyFile?.append(line)
        }
        return .line(line)
    }

    /// What keeps words apart where a backslash joined two lines; Chinese has no spaces.
    private static func separator(between line: String, and next: String) -> String {
        let isLetterOfWords = { (character: Character) in
            !character.isWhitespace && character.unicodeScalars.allSatisfy { !$0.properties.isIdeographic }
        }
        guard let last = line.last, let first = next.first, isLetterOfWords(last), isLetterOfWords(first)
        else {
            return ""
        }
        return " "
    }

    private func show(prompt text: String) {
        let cleaned = SafeText.cleaned(text)
        let old = prompt
        promptWidth = DisplayWidth.of(cleaned)
        prompt = Self.promptBuffer(cleaned.isEmpty ? " " : cleaned)
        old.deallocate()
    }

    private func put(_ text: String) {
        fputs(text, drafter_stdout())
        fflush(drafter_stdout())
    }

    private func setUp() {
        _ = drafter_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
        _ = drafter_set_signals_off(editor)
        _ = drafter_set_emacs(editor)
        _ = drafter_set_prompt(editor, editorPrompt)
        _ = drafter_set_history(editor, history)
        _ = drafter_set_reader(editor, editorNextKey)
        add(function: "drafter-complete", help: "Complete the word", editorComplete)
        add(function: "drafter-paste", help: "Insert a paste as it is", editorPaste)
        bind("^R", to: "em-inc-search-prev")
        _ = el_source(editor, nil)
        // A `bind -v` or `bind -e` in ~/.editrc starts from fresh keys, so Tab comes after it.
        bind("^I", to: "drafter-complete")
        // In vi mode Escape leaves insertion: a sequence bound to it would make each Escape wait.
        let terminal = ProcessInfo.processInfo.environment["TERM"]
        movesCursor = terminal != nil && terminal != "dumb"
        takesPastes = movesCursor && drafter_is_emacs(editor) != 0
        if takesPastes { bind("\\e[200~", to: "drafter-paste") }
    }

    private func bind(_ key: String, to function: String) {
        _ = drafter_bind(editor, WideText.encode(key), WideText.encode(function))
    }

    /// libedit keeps the names it is given, and an editor lasts as long as its process: never freed.
    private func add(function: String, help: String, _ body: @escaping drafter_key_function) {
        _ = drafter_add_function(editor, Self.promptBuffer(function), Self.promptBuffer(help), body)
    }

    private func loadHistory() {
        _ = drafter_history_set_size(history, Int32(HistoryFile.limit))
        _ = drafter_history_set_unique(history)
        for entry in historyFile?.load() ?? [] {
            _ = drafter_history_enter(history, WideText.encode(SafeText.cleaned(entry)))
        }
    }

    private static func promptBuffer(_ text: String) -> UnsafeMutablePointer<wchar_t> {
        let units = WideText.encode(text)
        let buffer = UnsafeMutablePointer<wchar_t>.allocate(capacity: units.count)
        buffer.initialize(from: units, count: units.count)
        return buffer
    }

    /// libedit drops every non-ASCII key, with a bell, unless the character set is UTF-8.
    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        let isUTF8 = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
        if !isUTF8, setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
    }
}
