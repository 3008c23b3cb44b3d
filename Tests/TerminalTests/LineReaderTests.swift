import Foundation
import Terminal
import Testing

@Suite("Lines from a file")
struct LineReaderTests {
    private static let long = String(repeating: "长", count: 20_000)

    @Test(
        arguments: [
            ([], []),
            (Array("\u{FEFF}一\r\n\ntwo".utf8), ["一", "", "two"]),
            ([0x61, 0xFF, 0x0A], ["a\u{FFFD}"]),
            (Array((long + "\nend\n").utf8), [long, "end"]),
        ] as [([UInt8], [String])])
    func reads(bytes: [UInt8], lines: [String]) async {
        let pipe = Pipe()
        Thread {
            pipe.fileHandleForWriting.write(Data(bytes))
            try? pipe.fileHandleForWriting.close()
        }.start()
        let reader: any LineSource = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
        var read: [String] = []
        while case .line(let line) = await reader.read(prompt: "") { read.append(line) }
        #expect(read == lines)
        #expect(await reader.read(prompt: "") == .endOfInput)
    }
}
