import CLibedit
import Foundation

// The functions libedit calls. Each runs on the editor's thread, inside `EditorSession.read`.

private func session(_ editor: OpaquePointer?) -> EditorSession? {
    drafter_client_data(editor).map { Unmanaged<EditorSession>.fromOpaque($0).takeUnretainedValue() }
}

func editorPrompt(_ editor: OpaquePointer?) -> UnsafeMutablePointer<wchar_t>? {
    session(editor)?.prompt
}

/// Gives libedit the next character: 1 for one, 0 at the end, −1 when interrupted.
func editorNextKey(_ editor: OpaquePointer?, _ key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let session = session(editor), let editor else { return 0 }
    while true {
        switch session.keys.next() {
        case .scalar(let scalar):
            key?.pointee = wchar_t(scalar.value)
            return 1
        case .end:
            return 0
        case .signal(SIGINT):
            session.wasInterrupted = true
            errno = EINTR
            return -1
        case .signal(SIGWINCH):
            redrawResized(editor, session)
        case .signal(SIGCONT):
            // The shell has set the terminal to its own modes while we were stopped.
            _ = drafter_prepare_terminal(editor, 0)
            _ = drafter_prepare_terminal(editor, 1)
            _ = drafter_refresh(editor)
        case .signal:
            continue
        }
    }
}

/// libedit learns the new size but draws nothing: goes to the prompt's first row and has it drawn again.
private func redrawResized(_ editor: OpaquePointer, _ session: EditorSession) {
    el_resize(editor)
    let style = TerminalStyle.of()
    guard style.isTerminal, session.movesCursor, let line = el_wline(editor)?.pointee else { return }
    let before = session.promptWidth + DisplayWidth.of(WideText.decode(line.buffer, to: line.cursor))
    let rows = before / style.width
    fputs((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J", drafter_stdout())
    _ = drafter_refresh(editor)
}

/// Tab.
func editorComplete(_ editor: OpaquePointer?, _ key: wint_t) -> UInt8 {
    guard let session = session(editor), let line = el_wline(editor)?.pointee else { return UInt8(CC_ERROR) }
    let typed = WideText.decode(line.buffer, to: line.cursor)
    let width = TerminalStyle.of().width
    switch Completion.of(typed, candidates: session.completer(typed), width: width) {
    case .none:
        return UInt8(CC_REFRESH_BEEP)
    case .insert(let text):
        return el_winsertstr(editor, WideText.encode(text)) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    case .list(let lines):
        fputs("\n" + lines.joined(separator: "\n") + "\n", drafter_stdout())
        // Not CC_REDISPLAY, which erases upwards as many rows as the line had, and with them the list.
        _ = drafter_refresh(editor)
        return UInt8(CC_NORM)
    }
}

/// The terminal says that a paste begins: everything up to its end is text, newlines and tabs too.
func editorPaste(_ editor: OpaquePointer?, _ key: wint_t) -> UInt8 {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    while !pasted.suffix(end.count).elementsEqual(end) {
        var unit: wchar_t = 0
        let count = editorNextKey(editor, &unit)
        if count < 0 { return UInt8(CC_EOF) }
        guard count == 1, let scalar = Unicode.Scalar(UInt32(bitPattern: unit)) else { break }
        pasted.append(scalar)
    }
    if pasted.suffix(end.count).elementsEqual(end) { pasted.removeLast(end.count) }
    // A terminal sends a newline in a paste as the Return key does.
    let text = String(String.UnicodeScalarView(pasted))
        .replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
    let cleaned = WideText.encode(SafeText.cleaned(text))
    return el_winsertstr(editor, cleaned) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
}
