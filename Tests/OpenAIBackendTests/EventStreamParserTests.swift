import Testing

@testable import OpenAIBackend

/// The parser alone, with bytes in any portions.
@Suite struct EventStreamParserTests {
    private static let stream = Array(
        "\u{FEFF}data: 早上好\r\n\r\n: c\n\ndata: a\rdata: b\r\revent: x\ndata\n\ndatabase: x\n\n".utf8)

    @Test(arguments: 1...20)
    func anyPortionsGiveTheSameEvents(_ size: Int) {
        var parser = EventStreamParser()
        var events: [[UInt8]] = []
        for start in stride(from: 0, to: Self.stream.count, by: size) {
            events += parser.read(Self.stream[start..<min(start + size, Self.stream.count)]) ?? []
        }
        #expect(events == ["早上好", "a\nb", ""].map { Array($0.utf8) })
        #expect(parser.finish() == nil)
    }

    @Test func whatIsNotEndedIsReadAtTheEnd() {
        var parser = EventStreamParser()
        #expect(parser.read(Array("data: [DONE]".utf8)[...])?.isEmpty == true)
        #expect(parser.finish() == Array("[DONE]".utf8))
    }

    @Test func anEventWithoutEndIsRefused() {
        var line = EventStreamParser()
        #expect(line.read(Array(repeating: 0x61, count: 5 << 20)[...]) == nil)
        var lines = EventStreamParser()
        let data = Array(repeating: "data: aaaaaaaaaaaaaaaa\n", count: 1 << 18).joined()
        #expect(lines.read(Array(data.utf8)[...]) == nil)
    }
}
