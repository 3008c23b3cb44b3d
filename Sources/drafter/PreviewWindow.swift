import Article
import Drafting
import Foundation
import LivePreview
import SEO

/// The preview page of a conversation, from when it is asked for to the program's end.
actor PreviewWindow {
    private let conversation: Conversation
    private let opensBrowser: Bool
    private var server: PreviewServer?
    private var report: SEOReport?
    private let changes: AsyncStream<Void>
    private let change: AsyncStream<Void>.Continuation

    /// - Parameter opensBrowser: Whether a browser is to be opened, where there is a display.
    init(of conversation: Conversation, opensBrowser: Bool) {
        self.conversation = conversation
        self.opensBrowser = opensBrowser
        // A page that is slower than the writing shows what is newest.
        (changes, change) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// The page's address; the first time it is asked for, the page is opened.
    func address() async throws -> URL {
        if let server { return server.address }
        let server = try await PreviewServer(language: await conversation.language)
        self.server = server
        Task { await follow(on: server) }
        if opensBrowser { Self.openBrowser(at: server.address) }
        return server.address
    }

    /// Tells that there may be something new to show.
    nonisolated func update() { change.yield() }

    private func follow(on server: PreviewServer) async {
        await show(on: server)
        for await _ in changes { await show(on: server) }
    }

    private func show(on server: PreviewServer) async {
        let state = await conversation.state
        // The score of half a sentence tells nothing.
        if state.progress == nil || report == nil {
            report =
                state.article.wordCount == 0
                ? nil : SEOReport(of: state.article, in: state.language, support: state.support)
        }
        server.show(
            PreviewState(
                article: state.article, language: state.language, report: report,
                progress: state.progress?.line(in: state.language) ?? "",
                part: state.progress.map { ($0.part, $0.parts) }))
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
