import Foundation
import Synchronization

/// Edits a line at the terminal, with history, search and completion.
///
/// libedit blocks and is not thread-safe, so it lives on a thread of its own that ends with the editor.
/// There should be one editor a process: it owns the terminal and the signals while it reads.
public final class LineEditor: LineSource {
    /// Given the text before the cursor, every text it could become.
    ///
    /// Called on the editor's thread for each Tab, so it should answer at once.
    public typealias Completer = @Sendable (String) -> [CompletionCandidate]

    private let requests = EditorRequests()

    /// An editor whose history is in `historyPath` (none if nil).
    ///
    /// The file is made when the first line is entered, with its folder, readable by its owner only.
    public init(historyPath: String?, completer: @escaping Completer = { _ in [] }) {
        let requests = requests
        let thread = Thread {
            let session = EditorSession(historyPath: historyPath, completer: completer)
            while let request = requests.next() {
                request.continuation.resume(returning: session?.read(prompt: request.prompt) ?? .endOfInput)
            }
            session?.end()
        }
        thread.name = "drafter.line-editor"
        thread.stackSize = 1 << 20
        thread.start()
    }

    deinit {
        requests.end()
    }

    /// Shows the prompt and waits for a line.
    ///
    /// A line that ends in `\` goes on under a second prompt; what is pasted is one line whatever it holds.
    public func read(prompt: String) async -> LineInput {
        await withCheckedContinuation { requests.add(EditorRequest(prompt: prompt, continuation: $0)) }
    }
}

struct EditorRequest: Sendable {
    let prompt: String
    let continuation: CheckedContinuation<LineInput, Never>
}

/// What readers wait for, handed to the editor's thread in order.
final class EditorRequests: Sendable {
    private let waiting = Mutex<[EditorRequest?]>([])
    private let available = DispatchSemaphore(value: 0)

    func add(_ request: EditorRequest) {
        waiting.withLock { $0.append(request) }
        available.signal()
    }

    func end() {
        waiting.withLock { $0.append(nil) }
        available.signal()
    }

    /// Blocks for the next request; nil when there will be no more.
    func next() -> EditorRequest? {
        available.wait()
        return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}
