import Article
import Drafting
import Foundation
import LivePreview
import SEO

/// The preview page of a conversation, from when it is asked for until it is closed or the program ends.
actor PreviewWindow {
    private let conversation: Conversation
    private let opensBrowser: Bool
    private var server: PreviewServer?
    private var report: SEOReport?
    private var unsupported: [String] = []
    private var isFollowing = false
    private let changes: AsyncStream<Void>
    private let change: AsyncStream<Void>.Continuation

    /// - Parameter opensBrowser: Whether a browser is to be opened, where there is a display.
    init(of conversation: Conversation, opensBrowser: Bool) {
        self.conversation = conversation
        self.opensBrowser = opensBrowser
        // A page that is slower than the writing shows what is newest.
        (changes, change) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// The page's address; where it is not open, it is opened.
    func address() async throws -> URL {
        if let server { return server.address }
        let server = try await PreviewServer(language: await conversation.language)
        self.server = server
        await show()
        if !isFollowing {
            isFollowing = true
            Task { await follow() }
        }
        if opensBrowser { Self.openBrowser(at: server.address) }
        return server.address
    }

    /// Closes the page; whether it was open.
    func close() async -> Bool {
        guard let server else { return false }
        self.server = nil
        await server.close()
        return true
    }

    /// Tells that there may be something new to show.
    nonisolated func update() { change.yield() }

    private func follow() async {
        for await _ in changes { await show() }
    }

    private func show() async {
        guard server != nil else { return }
        let state = await conversation.state
        // The text first: the check of a long article takes its time.
        show(state)
        // The score of half a sentence tells nothing.
        guard state.progress == nil || report == nil else { return }
        report =
            state.article.wordCount == 0
            ? nil : SEOReport(of: state.article, in: state.language, support: state.support)
        unsupported = UnsupportedFigure.all(in: state.article, support: state.support).map(\.figure)
        show(state)
    }

    private func show(_ state: ConversationState) {
        server?.show(
            PreviewState(
                article: state.article, language: state.language, report: report, unsupported: unsupported,
                progress: state.progress.map { ($0.step(in: state.language), $0.pace(in: state.language)) }))
    }

    private static func openBrowser(at address: URL) {
        let environment = ProcessInfo.processInfo.environment
        guard !(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"] ?? "").isEmpty else { return }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address.absoluteString]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // Where there is no such program the address is printed all the same.
        try? process.run()
    }
}
