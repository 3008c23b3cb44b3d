import Article
import Foundation
import Testing

@Suite("Edits of random articles") struct EditPropertyTests {
    /// Seeds, each of which gives an article and edits of it.
    static let seeds = Array(UInt64(1)...40)

    /// The names of the parts in which two articles differ by a byte.
    private func difference(_ one: Article, _ other: Article) throws -> Set<String> {
        let one = try parts(of: one)
        let other = try parts(of: other)
        return Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }
    }

    @Test("An edit of one part changes no byte of another", arguments: seeds)
    func onlyWhatIsNamed(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let article = numbers.article()
        let place = numbers.number(in: article)
        let faq = Int.random(in: 1...article.faqs.count, using: &numbers)
        let field = Edit.TextField.allCases.randomElement(using: &numbers) ?? .title
        let cases: [(Edit, Set<String>)] = [
            (.setLanguage(to: .chinese), ["language"]), (.setWords(to: 4_999), ["words"]),
            (.setKeywords(to: [numbers.text()]), ["keywords"]),
            (.setText(of: field, to: numbers.text()), [field.rawValue]),
            (.setTitleIdeas(to: []), ["titleIdeas"]),
            (.setHeading(of: place, to: numbers.text()), ["\(place) heading"]),
            (.setBrief(of: place, to: numbers.text()), ["\(place) brief"]),
            (.setBody(of: place, to: numbers.text()), ["\(place) body"]),
            (.setFAQ(number: faq, to: FAQ(question: numbers.text())), ["faq \(faq)"]),
        ]
        for (edit, named) in cases {
            let changed = try difference(article, try article.applying(edit))
            #expect(changed.isSubset(of: named), "\(edit)")
        }
    }

    @Test("Edits turn any article into any other", arguments: seeds)
    func turningInto(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let article = numbers.article()
        let other = numbers.article()
        #expect(try article.applying(article.edits(turningInto: other)) == other)
        #expect(article.edits(turningInto: article).isEmpty)
    }

    @Test("What is set is there to the byte", arguments: seeds)
    func whatIsSet(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let article = numbers.article()
        let place = numbers.number(in: article)
        let text = numbers.text()
        let edited = try article.applying([.setBody(of: place, to: text), .setText(of: .intro, to: text)])
        #expect(edited[place].map { Data($0.body.utf8) } == Data(text.utf8))
        #expect(Data(edited.intro.utf8) == Data(text.utf8))
    }

    @Test("A section put in and taken out again leaves the article as it was", arguments: seeds)
    func insertionAndRemoval(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let article = numbers.article()
        let section = numbers.section()
        var places = (1...article.sections.count + 1).map { SectionNumber($0) }
        for (index, old) in article.sections.enumerated() {
            places += (1...old.subsections.count + 1).map { SectionNumber(index + 1, $0) }
        }
        for place in places {
            let longer = try article.applying(.insertSection(at: place, section: section))
            #expect(longer[place] == section)
            let again = try longer.applying(.removeSection(at: place))
            #expect(try difference(article, again).isEmpty)
        }
    }

    @Test("What stands before and after a removed section stays the same", arguments: seeds)
    func removal(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let article = numbers.article()
        let place = Int.random(in: 1...article.sections.count, using: &numbers)
        let shorter = try article.applying(.removeSection(at: SectionNumber(place)))
        var expected = article
        expected.sections.remove(at: place - 1)
        #expect(try difference(expected, shorter).isEmpty)
    }

    @Test("A failed list of edits changes nothing", arguments: seeds)
    func failure(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let article = numbers.article()
        var history = History(article)
        let edits: [Edit] = [.setText(of: .title, to: "new title"), .removeFAQ(number: 99)]
        #expect(throws: EditError.noFAQ(99)) { try history.apply(.edit(edits: edits)) }
        #expect(history == History(article))
    }
}
