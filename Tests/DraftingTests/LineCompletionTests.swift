import Article
import Foundation
import Testing

@testable import Drafting

@Suite("What Tab offers") struct LineCompletionTests {
    private var completion: LineCompletion {
        var completion = LineCompletion()
        completion.article.sections = [
            Section(heading: "Hives", subsections: [Section(heading: "Frames")]), Section(heading: "Pricing"),
        ]
        completion.article.faqs = [FAQ(question: "Why bees?")]
        completion.sessionNames = ["crm-guide", "露营"]
        return completion
    }

    @Test(arguments: [
        ("/ex", ["/expand", "/export"]), ("/expand sec", ["/expand section 1", "/expand section 2"]),
        ("expand section 1.", ["expand section 1.1"]), ("give me 10 how", ["give me 10 how-to"]),
        ("/titles 5 best", ["/titles 5 best-of"]), ("open crm", ["open crm-guide"]), ("打开露", ["打开露营"]),
        ("展开第", ["展开第1节", "展开第2节"]), ("/add tab", ["/add table"]), ("/help tit", ["/help titles"]),
        ("make sec", ["make section 2 shorter"]), ("/move section 1 bef", ["/move section 1 before"]),
        ("delete fa", ["delete faq 1"]), ("list my", ["list my sessions"]), ("来5个疑", ["来5个疑问型"]),
        ("/export do", ["/export docx"]),
    ])
    func offers(_ typed: String, _ lines: [String]) {
        let offered = Set(completion.candidates(for: typed).map(\.line))
        for line in lines {
            #expect(offered.contains(line) || !offered.isDisjoint(with: lines), "\(offered)")
        }
    }

    @Test func partsAreShownWithTheirHeadings() {
        let labels = completion.candidates(for: "expand section ").compactMap(\.label)
        #expect(
            Set(labels).isSuperset(of: ["section 1 – Hives", "section 1.1 – Frames", "section 2 – Pricing"]))
    }

    @Test func theFirstCharacterOfAPartIsNoPartItself() {
        let lines = LineCompletion().candidates(for: "展开第").map(\.line)
        #expect(lines.allSatisfy { $0.hasPrefix("展开第") && !$0.hasPrefix("展开第引") && !$0.hasPrefix("展开第i") })
    }

    @Test func aVerbIsNoPartOfWhatItTakes() {
        let lines = completion.candidates(for: "expand section ").map(\.line)
        #expect(!lines.contains("expand section expand"))
    }

    @Test func everythingOfferedBeginsWithWhatWasTyped() {
        for typed in ["e", "展", "/", "/expand ", "expand ", "show ", "第", "把第", "open ", "", " ", "🦊 x"] {
            #expect(completion.candidates(for: typed).allSatisfy { $0.line.hasPrefix(typed) })
        }
    }

    @Test func filesAreCompleted() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "notes"), withIntermediateDirectories: true)
        try Data().write(to: folder.appending(path: "novel.md"))
        let lines = completion.candidates(for: "export as \(folder.path)/no").map(\.line)
        #expect(
            Set(lines) == ["export as \(folder.path)/notes/", "export as \(folder.path)/novel.md"])
    }
}
