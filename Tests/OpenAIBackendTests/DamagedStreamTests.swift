import LanguageModel
import LoopbackServer
import NIOCore
import Synchronization
import Testing

@testable import OpenAIBackend

/// Streams with bytes changed, lost and doubled at random, in random portions.
@Suite(.timeLimit(.minutes(10))) struct DamagedStreamTests {
    private static let streams = DialectTests.dialects.map { Array($0.stream.utf8) }

    /// Random numbers that are the same every time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var mixed = state
            mixed ^= mixed >> 33
            mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
            return mixed ^ (mixed >> 33)
        }
    }

    private static func damaged(_ stream: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = stream
        for _ in 0..<Int.random(in: 0...6, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: place)
            case 3: bytes.removeSubrange(place...)
            default:
                let end = min(place + Int.random(in: 1...80, using: &dice), bytes.count)
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            }
        }
        return bytes
    }

    private static func portions(_ bytes: [UInt8], _ dice: inout Dice) -> [ByteBuffer] {
        var portions: [ByteBuffer] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let size = Int.random(in: 1...200, using: &dice)
            portions.append(ByteBuffer(bytes: rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return portions
    }

    /// Ten thousand: none crashes or hangs, each ends as text or as a fault, and what was handed out is what
    /// an undamaged portion of the stream says.
    @Test func endWithTheirTextSoFarOrAFault() async throws {
        var dice = Dice(state: 1)
        var faults = 0
        for round in 0..<10_000 {
            let stream = Self.streams[round % Self.streams.count]
            let portions = Self.portions(Self.damaged(stream, &dice), &dice)
            let text = Mutex("")
            let branch = Branch(input: "", maximumTokens: 200, seed: 1)
            var reader = ReplyReader(ReplyAssembler(branch)) { piece in text.withLock { $0 += piece } }
            let body = AsyncStream { continuation in
                portions.forEach { continuation.yield($0) }
                continuation.finish()
            }
            do {
                try await reader.read(body, isEventStream: round % 7 != 0)
                #expect(reader.isFinished)
            } catch {
                #expect(error is EndpointFault)
                faults += 1
            }
            let said = text.withLock { $0 }
            #expect(said.utf8.count <= stream.count * 2)
        }
        #expect((1_000...9_900).contains(faults), "Some damage shows, some does not: \(faults).")
    }

    /// An undamaged stream is the same in whatever portions it comes.
    @Test func undamagedStreamsAreTheSameInAnyPortions() async throws {
        var dice = Dice(state: 2)
        for round in 0..<1_000 {
            let stream = Self.streams[round % Self.streams.count]
            let portions = Self.portions(stream, &dice)
            let text = Mutex("")
            var reader = ReplyReader(ReplyAssembler(Branch(input: "", maximumTokens: 200, seed: 1))) {
                piece in
                text.withLock { $0 += piece }
            }
            let body = AsyncStream { continuation in
                portions.forEach { continuation.yield($0) }
                continuation.finish()
            }
            try await reader.read(body, isEventStream: true)
            #expect(text.withLock { $0 } == "Good morning.")
        }
    }

    /// The same through a connection, with what the HTTP client makes of it.
    @Test func damageToTheWholeAnswerIsAFaultToo() async throws {
        var dice = Dice(state: 3)
        let head = Array(LoopbackServer.Answer.streamHead.utf8)
        for round in 0..<300 {
            let bytes = Self.damaged(head + Self.streams[round % Self.streams.count], &dice)
            let portions = Self.portions(bytes, &dice).map { Array($0.readableBytesView) }
            let server = try await LoopbackServer([.init(portions: portions)])
            let outcome = await (try OpenAIBackend(server, silence: .seconds(5))).ask()
            #expect(outcome.problem != nil || outcome.reason != nil)
        }
    }
}
