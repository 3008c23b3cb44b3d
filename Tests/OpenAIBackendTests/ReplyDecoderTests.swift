import Testing

@testable import OpenAIBackend

/// What is decoded by what stands beside an event's text is what the whole event says.
@Suite struct ReplyDecoderTests {
    private static func event(_ text: String, rest: String = #","finish_reason":null}],"id":"1""#) -> String {
        #"{"choices":[{"index":0,"delta":{"content":"\#(text)"}\#(rest)}"#
    }

    private static let streams: [[String]] = [
        [event("Honey"), event(" is"), event("早上好"), event(""), event(" made")],
        // Escapes, and what looks like an end in them.
        [
            event("a"), event(#"\"b\""#), event(#"c\\"#), event(#"\n\n"#), event(#"\u65e9"#),
            event(#"d\"},\"content\":\"e"#),
        ],
        [
            event("a"), event(#"b","content":"c"#), event(#"b"},"x":{"content":"c"#), event(#"b"c"#),
            event("d\u{1}"),
        ],
        // Another end is another event.
        [event("a"), event("b", rest: #","finish_reason":"stop"}]"#), event("c"), event("d", rest: "}]")],
        [
            event("a"), event("b", rest: #","finish_reason":null}],"id":"1","usage":{"prompt_tokens":3}"#),
            event("c"),
        ],
        // The key stands twice, so that nothing tells whose text it is.
        [
            #"{"choices":[{"message":{"content":"a"},"delta":{"content":"a"}}]}"#,
            #"{"choices":[{"message":{"content":"a"},"delta":{"content":"b"}}]}"#,
            #"{"choices":[{"message":{"content":"b"},"delta":{"content":"a"}}]}"#,
        ],
        [
            #"{"choices": [{"delta": {"reasoning": "why", "content": "a"}}]}"#,
            #"{"choices": [{"delta": {"reasoning": "why", "content": "b"}}]}"#,
            #"{"choices": [{"delta": {"reasoning": "how", "content": "b"}}]}"#,
        ],
        [
            #"{"choices":[{"delta":{"content":[{"text":"a"}]}}]}"#,
            #"{"choices":[{"delta":{"content":[{"text":"b"}]}}]}"#,
        ],
        [event("a"), "{", "", "[]", #"{"error":"full"}"#, event("b")],
    ]

    private static func said(_ event: [UInt8], by decoder: inout ReplyDecoder) -> String {
        decoder.decode(event).map { "\($0)" } ?? "nothing"
    }

    @Test(arguments: streams)
    func isTheSameAsDecodedAlone(_ events: [String]) {
        var decoder = ReplyDecoder()
        for event in events {
            var alone = ReplyDecoder()
            let bytes = Array(event.utf8)
            #expect(Self.said(bytes, by: &decoder) == Self.said(bytes, by: &alone), "\(event)")
        }
    }

    @Test func isTheSameWithAnyByteChanged() {
        let (first, event) = (Array(Self.event("早a").utf8), Array(Self.event("b早").utf8))
        for place in event.indices {
            for byte in [0x00, 0x20, 0x22, 0x2C, 0x5C, 0x61, 0x7D, 0xA9, 0xFF] as [UInt8] {
                var (decoder, alone) = (ReplyDecoder(), ReplyDecoder())
                _ = decoder.decode(first)
                var damaged = event
                damaged[place] = byte
                #expect(Self.said(damaged, by: &decoder) == Self.said(damaged, by: &alone))
            }
        }
    }
}
