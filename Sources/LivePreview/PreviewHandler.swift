import Article
import NIOCore
import NIOHTTP1

/// Answers the requests of one connection.
final class PreviewHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let door: PreviewDoor
    private let listeners: PreviewListeners
    private let language: Language
    private var head: HTTPRequestHead?
    private var isKeptAlive = true

    init(door: PreviewDoor, listeners: PreviewListeners, language: Language) {
        self.door = door
        self.listeners = listeners
        self.language = language
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        // No request that is answered has one.
        case .body: break
        case .end:
            guard let head else { return }
            self.head = nil
            isKeptAlive = head.isKeepAlive
            switch door.answer(to: head) {
            case .page: send(PreviewPage.html(in: language), as: "text/html; charset=utf-8", context)
            case .style: send(PreviewPage.style, as: "text/css; charset=utf-8", context)
            case .script: send(PreviewPage.script, as: "text/javascript; charset=utf-8", context)
            case .events:
                var headers = PreviewDoor.headers
                headers.add(name: "Content-Type", value: "text/event-stream")
                let response = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
                context.writeAndFlush(wrapOutboundOut(.head(response)), promise: nil)
                listeners.add(context.channel)
            case .refusal(let status): send("", as: "text/plain", status: status, context)
            }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func send(
        _ text: String, as type: String, status: HTTPResponseStatus = .ok, _ context: ChannelHandlerContext
    ) {
        var headers = PreviewDoor.headers
        headers.add(name: "Content-Type", value: type)
        headers.add(name: "Content-Length", value: "\(text.utf8.count)")
        let response = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(response)), promise: nil)
        context.write(
            wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(string: text)))), promise: nil)
        if isKeptAlive {
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        } else {
            // Where this fails the connection is gone already.
            let channel = context.channel
            context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil)
            }
        }
    }
}
