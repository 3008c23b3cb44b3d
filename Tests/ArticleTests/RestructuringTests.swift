import Article
import Testing

@Suite("Sections in another order") struct RestructuringTests {
    private func article() -> Article {
        var article = Article()
        article.intro = "Intro."
        article.sections = ["A", "B", "C", "D"].map { Section(heading: $0, body: "\($0) text.") }
        article.sections[1].subsections = ["x", "y", "z"].map { Section(heading: $0, body: "\($0) text.") }
        return article
    }

    @Test(arguments: [
        ("1", "3", "B C A D"), ("4", "1", "D A B C"), ("2", "2", "A B C D"), ("3", "4", "A B D C"),
    ])
    func aSectionMovesWithItsText(_ from: String, _ to: String, _ order: String) throws {
        let before = article()
        let edits = try before.moving(
            try #require(SectionNumber(from)), to: try #require(SectionNumber(to)))
        let after = try before.applying(edits)
        #expect(after.sections.map(\.heading).joined(separator: " ") == order)
        #expect(after.sections.allSatisfy { $0.body == "\($0.heading) text." })
        #expect(after.intro == before.intro)
    }

    @Test(arguments: [("2.1", "2.3", "y z x"), ("2.3", "2.1", "z x y")])
    func aSubsectionMovesAmongItsSiblings(_ from: String, _ to: String, _ order: String) throws {
        let edits = try article().moving(
            try #require(SectionNumber(from)), to: try #require(SectionNumber(to)))
        let after = try article().applying(edits)
        #expect(after.sections[1].subsections.map(\.heading).joined(separator: " ") == order)
    }

    @Test(arguments: [("5", "1"), ("1", "6"), ("2.4", "2.1"), ("1.1", "1.1")])
    func whatIsNotThereDoesNotMove(_ from: String, _ to: String) throws {
        let (from, to) = (try #require(SectionNumber(from)), try #require(SectionNumber(to)))
        #expect(throws: EditError.self) { try article().moving(from, to: to) }
    }

    @Test func mergingKeepsAllTextInReadingOrder() throws {
        let after = try article().applying(try article().merging([SectionNumber(3), SectionNumber(2)]))
        #expect(after.sections.map(\.heading) == ["A", "B", "D"])
        #expect(after.sections[1].body == "B text.")
        #expect(after.sections[1].subsections.map(\.heading) == ["x", "y", "z", "C"])
        #expect(after.sections[1].subsections[3].body == "C text.")
        let plain = try article().applying(try article().merging([SectionNumber(3), SectionNumber(4)]))
        #expect(plain.sections[2].body == "C text.\n\nD text.")
    }
}
