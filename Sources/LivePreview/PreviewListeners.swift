import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// The pages that are open, and what each of them shows.
final class PreviewListeners: Sendable {
    private struct Listener {
        var channel: any Channel
        var shown: PreviewPieces?
    }

    private struct State {
        var pieces: PreviewPieces?
        var listeners: [ObjectIdentifier: Listener] = [:]
        /// All connections, those of the listeners too.
        var connections: [ObjectIdentifier: any Channel] = [:]
        var isEnded = false
    }

    private let state = Mutex(State())

    /// Takes care that a connection does not outlive the end.
    func hold(_ channel: any Channel) {
        let isEnded = state.withLock { state in
            state.connections[ObjectIdentifier(channel)] = channel
            return state.isEnded
        }
        channel.closeFuture.whenComplete { [self] _ in
            state.withLock { state in
                state.connections[ObjectIdentifier(channel)] = nil
                state.listeners[ObjectIdentifier(channel)] = nil
            }
        }
        if isEnded { channel.close(promise: nil) }
    }

    /// Tells every open page that no more comes, and closes all connections; nothing is answered behind it.
    func end() async {
        let (connections, listening) = state.withLock { state in
            state.isEnded = true
            return (Array(state.connections.values), Set(state.listeners.keys))
        }
        for channel in connections {
            channel.eventLoop.execute {
                if listening.contains(ObjectIdentifier(channel)) {
                    let buffer = channel.allocator.buffer(string: "event: end\ndata: -\n\n")
                    channel.pipeline.syncOperations.writeAndFlush(
                        NIOAny(HTTPServerResponsePart.body(.byteBuffer(buffer))), promise: nil)
                }
                channel.close(promise: nil)
            }
        }
        for channel in connections { try? await channel.closeFuture.get() }
    }

    /// Shows something on every open page, and on each that is opened later.
    func show(_ pieces: PreviewPieces) {
        let channels = state.withLock { state in
            state.pieces = pieces
            return state.listeners.values.map(\.channel)
        }
        for channel in channels { update(channel) }
    }

    /// Keeps a page up to date until its connection closes.
    func add(_ channel: any Channel) {
        state.withLock { $0.listeners[ObjectIdentifier(channel)] = Listener(channel: channel) }
        update(channel)
    }

    private func update(_ channel: any Channel) {
        guard channel.isWritable else {
            // A slow page gets what is newest when it is ready, not everything in between.
            channel.eventLoop.scheduleTask(in: .milliseconds(50)) { [self] in
                if channel.isActive { update(channel) }
            }
            return
        }
        let news = state.withLock { state -> PreviewUpdate? in
            guard let pieces = state.pieces, let listener = state.listeners[ObjectIdentifier(channel)],
                listener.shown != pieces
            else { return nil }
            state.listeners[ObjectIdentifier(channel)]?.shown = pieces
            return pieces.update(since: listener.shown)
        }
        guard let news, let json = try? JSONEncoder().encode(news) else { return }
        // JSON has no line ends, which would end the event.
        channel.eventLoop.execute {
            var buffer = channel.allocator.buffer(capacity: json.count + 8)
            buffer.writeString("data: ")
            buffer.writeBytes(json)
            buffer.writeString("\n\n")
            channel.pipeline.syncOperations.writeAndFlush(
                NIOAny(HTTPServerResponsePart.body(.byteBuffer(buffer))), promise: nil)
        }
    }
}
