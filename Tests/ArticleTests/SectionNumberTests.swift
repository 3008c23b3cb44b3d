import Article
import Foundation
import Testing

@Suite("Section numbers") struct SectionNumberTests {
    @Test("Every number reads back", arguments: [1, 2, 9, 10, 99], [nil, 1, 3, 10, 20])
    func roundTrip(_ section: Int, _ subsection: Int?) throws {
        let number = SectionNumber(section, subsection)
        #expect(SectionNumber(number.description) == number)
        let data = try JSONEncoder().encode([number])
        #expect(try JSONDecoder().decode([SectionNumber].self, from: data) == [number])
    }

    @Test(
        "What no description is does not read",
        arguments: [
            "", " ", ".", "1.", ".1", "1..2", "1.2.3", "+1", "-1", "0", "1.0", "01", "1.02", " 1", "1 ", "一",
            "１",
            "9223372036854775808", "-9223372036854775808",
        ])
    func refused(_ text: String) {
        #expect(SectionNumber(text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([SectionNumber].self, from: JSONEncoder().encode([text]))
        }
    }

    @Test(
        "A number beyond all bounds is a missing part, not a crash", arguments: [Int.min, -1, 0, 3, Int.max])
    func bounds(_ number: Int) throws {
        var article = Article()
        article.sections = [
            Section(heading: "A", subsections: [Section(heading: "A1")]), Section(heading: "B"),
        ]
        article.faqs = [FAQ(question: "Q1"), FAQ(question: "Q2")]
        for place in [SectionNumber(number), SectionNumber(1, number)] {
            #expect(article[place] == nil)
            #expect(throws: EditError.noSection(place)) { try article.applying(.removeSection(at: place)) }
            #expect(throws: EditError.noSection(place)) { try article.applying(.setBody(of: place, to: "")) }
        }
        #expect(throws: EditError.noFAQ(number)) { try article.applying(.removeFAQ(number: number)) }
        #expect(throws: EditError.noFAQ(number)) {
            try article.applying(.setFAQ(number: number, to: FAQ(question: "")))
        }
    }
}
