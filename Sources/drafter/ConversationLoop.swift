import Article
import Drafting
import Foundation
import LanguageModel
import Sessions
import Terminal

/// Reads what the writer says, and shows what Drafter answers, until one of them leaves.
struct ConversationLoop {
    let settings: Settings
    let session: Session
    /// Where utterances come from; `nil` is the terminal, or standard input where that is no terminal.
    var source: (any LineSource)?

    /// Talks to the end of input, or to a farewell.
    ///
    /// - Returns: Whether something that was said could not be done.
    @discardableResult
    func run() async throws -> Bool {
        try await Echo.withoutControlKeys { try await talk() }
    }

    private func talk() async throws -> Bool {
        let screen = Screen()
        let model = try await firstModel(screen)
        let isInteractive = source == nil && Self.isAtTerminal
        let conversation = Conversation(
            session: session, model: model, prompts: settings.prompts, store: settings.store,
            editor: isInteractive ? TextEditor.edit : nil, proposesCommands: isInteractive,
            findModel: settings.models.model)
        let preview = PreviewWindow(of: conversation, opensBrowser: isInteractive)
        await conversation.offerPreview(
            PreviewControls(open: { try await preview.address() }, close: { await preview.close() }))
        let completion = LiveCompletion()
        let lines: any LineSource =
            if let source { source } else if isInteractive {
                LineEditor(historyPath: Places.history.path, completer: completion.candidates)
            } else {
                LineReader()
            }
        await greet(screen, isInteractive: isInteractive, conversation)
        model.preload()
        var failed = false
        while true {
            if isInteractive {
                await completion.follow(conversation, store: settings.store)
            }
            switch await lines.read(prompt: "› ") {
            case .endOfInput:
                if isInteractive { print() }
                return await leave(conversation, screen) || failed
            case .interrupted: continue
            case .line(let utterance):
                let outcome = await answer(utterance, conversation, screen, preview)
                failed = failed || outcome.failed
                if outcome.isFarewell { return await leave(conversation, screen) || failed }
                if outcome.interrupted, !isInteractive {
                    _ = await leave(conversation, screen)
                    throw Exit.interrupted
                }
            }
        }
    }

    /// Has everything saved that can be, and tells what can't.
    ///
    /// - Returns: Whether anything is lost.
    private func leave(_ conversation: Conversation, _ screen: Screen) async -> Bool {
        do {
            try await conversation.leave()
            return false
        } catch {
            screen.problem(error.sentence(in: await conversation.language))
            return true
        }
    }

    /// The model to begin with; where the one that the session used last is gone, another.
    private func firstModel(_ screen: Screen) async throws -> any LanguageModel {
        if settings.models.log != nil { screen.notice("logging to \(Places.log.path)") }
        do {
            return try await settings.models.first(chosen: session.chosenModel).model
        } catch let error as ModelError where session.chosenModel != nil {
            let model = try await settings.models.first().model
            screen.problem(Explanation.sentence(for: error, in: session.article.language))
            screen.notice("the model is \(model.name)")
            return model
        }
    }

    /// Whether someone is at a terminal to type and to see.
    private static var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    private struct Outcome {
        var failed = false
        var isFarewell = false
        var interrupted = false
    }

    private func answer(
        _ utterance: String, _ conversation: Conversation, _ screen: Screen, _ preview: PreviewWindow
    ) async -> Outcome {
        var outcome = Outcome()
        let interrupts = Task {
            for await _ in Interrupts.stream() {
                await conversation.stop()
                return true
            }
            return false
        }
        for await event in conversation.say(utterance) {
            preview.update()
            switch event {
            case .text(let markdown): screen.write(markdown)
            case .difference(let markdown): screen.writeDifference(markdown)
            case .notice(let line):
                screen.endText()
                screen.notice(line)
            case .problem(let sentence):
                screen.endText()
                screen.problem(sentence)
                outcome.failed = true
            case .progress(let progress): screen.progress(progress.line(in: await conversation.language))
            case .farewell: outcome.isFarewell = true
            }
        }
        preview.update()
        screen.endText()
        interrupts.cancel()
        outcome.interrupted = await interrupts.value
        return outcome
    }

    private func greet(_ screen: Screen, isInteractive: Bool, _ conversation: Conversation) async {
        for event in await conversation.newsOfOpening() {
            switch event {
            case .problem(let sentence): screen.problem(sentence)
            case .notice(let line): screen.notice(line)
            default: break
            }
        }
        guard isInteractive else { return }
        guard session.turns.isEmpty else {
            let (turns, words) = (session.turns.count, session.article.wordCount)
            return screen.notice(
                session.article.language == .english
                    ? "\(session.name) · \(turns.counted("turn")) · \(words.counted("word"))"
                    : "\(session.name) · \(turns) 轮 · \(words) 字")
        }
        screen.notice(
            "Drafter \(ProgramVersion.current) · say what to write about, \"help\" for more · 说“怎么用”查看帮助")
    }
}
