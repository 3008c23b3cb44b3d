import Article
import Foundation
import Testing

@testable import Sessions

/// A store in a folder of its own, which goes when the fixture does.
final class StoreFixture: Sendable {
    let root = FileManager.default.temporaryDirectory.appending(path: "drafter-tests-\(UUID().uuidString)")
    var store: SessionStore { SessionStore(folder: root.appending(path: "data/sessions")) }

    init() {}

    /// A store that holds the files of an earlier format, which are kept for ever.
    init(holding format: String) throws {
        let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures/\(format)")
        try FileManager.default.createDirectory(at: store.folder, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            // Files that are hidden in a store are not in the repository.
            let isHidden = !name.hasSuffix(".json")
            try FileManager.default.copyItem(
                at: folder.appending(path: name),
                to: store.folder.appending(path: (isHidden ? "." : "") + name))
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func file(_ name: String) -> URL { store.folder.appending(path: "\(name).json") }

    func text(_ name: String) throws -> String { try String(contentsOf: file(name), encoding: .utf8) }

    /// Puts bytes where a session is kept.
    func put(_ text: String, as name: String) throws {
        try FileManager.default.createDirectory(at: store.folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file(name))
    }

    /// All that is in the folder, locks aside.
    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: store.folder.path)
            .filter { !$0.hasSuffix(".lock") }.sorted()
    }

    func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}

/// A session of a few turns, with what is hard to write in them.
func sampleSession(named name: String = "honey", turns: Int = 4, language: Language = .english) throws
    -> Session
{
    let start = Date(timeIntervalSince1970: 1_750_000_000)
    var session = Session(
        name: name, program: "0.1", settings: SessionSettings(language: language, seed: .max),
        language: language, created: start)
    var history = History(Article(language: language))
    let all: [[Change]] = [
        [
            .edit(edits: [
                .setText(of: .keyword, to: "raw honey"), .setText(of: .title, to: "蜂蜜 \"raw\" / \\ 🐝"),
            ])
        ],
        [.edit(edits: [.setSections(to: [Section(heading: "One", subsections: [Section(heading: "In")])])])],
        [.edit(edits: [.setBody(of: SectionNumber(1, 1), to: "| a |\n| - |\n\u{0}\u{2028}cafe\u{301}")])],
        [.undo(steps: 1), .redo(steps: 1)],
    ]
    for index in 0..<turns {
        let changes = all[index % all.count]
        for change in changes { try history.apply(change) }
        let turn = Turn(
            time: start.addingTimeInterval(Double(60 * (index + 1))), utterance: "说 \"it\"\n\(index)",
            commands: [
                .object(["do": .string("set"), "n": .integer(3), "x": .array([.null, .bool(true)])])
            ],
            model: index == 0 ? nil : "gemma",
            prompts: [PromptUse(name: "en/titles", digest: Digest.of("t"))],
            reply: "**text** </script>", changes: changes, digest: Digest.of(history.article), seconds: 0.25,
            interrupted: index == 2, notices: ["a notice"])
        session.append(turn, article: history.article)
    }
    return session
}
