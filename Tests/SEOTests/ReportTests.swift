import Article
import Foundation
import SEO
import Testing

@Suite("The report") struct ReportTests {
    @Test func theScoreIsTheSumOverNineTimesTheRulesThatApply() {
        let report = SEOReport(
            of: article(intro: prose(400), sections: [Section(heading: "A", body: prose(200))]))
        let sum = report.findings.reduce(0) { $0 + $1.score }
        #expect(report.score == Int((Double(sum) / Double(9 * report.findings.count) * 100).rounded()))
        #expect(Set(report.findings.map(\.rule)).count == report.findings.count)
        #expect(report.findings.allSatisfy { $0.score <= 9 })
    }

    @Test func theScoreFallsForSpamAndStaysBetweenZeroAndHundred() {
        let spam = article(keyword: "honey", intro: "Honey. ".repeated(120))
        #expect((0..<40).contains(SEOReport(of: spam).score))
        #expect((0...100).contains(SEOReport(of: Article()).score))
    }

    @Test func aMessageGivesFigureBoundAndPlace() {
        let long = article(
            intro: "Short.",
            sections: [Section(heading: "A", body: "Text."), Section(heading: "B", body: prose(412))])
        #expect(
            SEOReport(of: long)["subheading-distribution"]?.message
                == "section 2: 412 words without a subheading; 300 is the most")
        #expect(
            SEOReport(of: long, in: .chinese)["subheading-distribution"]?.message
                == "第 2 节：412 个词没有小标题，最多 300")
        for language in Language.allCases {
            for finding in SEOReport(of: long, in: language).findings {
                #expect(!finding.message.isEmpty && !finding.message.contains("\n"))
            }
        }
    }

    @Test func asJSONAFindingHasItsSevenKeys() throws {
        let data = try JSONEncoder().encode(SEOReport(of: article(intro: prose(10))))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(Set(object.keys) == ["score", "findings"])
        #expect(
            findings.allSatisfy {
                Set($0.keys) == ["rule", "grade", "score", "value", "limit", "where", "message"]
            })
        #expect(findings.contains { $0["where"] as? String == "keyword" })
    }

    @Test(arguments: [Language.english, .chinese])
    func hostileTextIsChecked(_ language: Language) {
        let hostile =
            "\u{0}<script>](javascript:1)\n| a\n|-\n" + "[".repeated(500) + "。".repeated(500)
            + " \u{301}\u{200D}"
        let article = article(
            language, keyword: hostile, title: hostile, slug: hostile, description: hostile, intro: hostile,
            sections: [Section(heading: hostile, body: hostile)],
            faqs: [FAQ(question: hostile, answer: hostile)])
        #expect((0...100).contains(SEOReport(of: article).score))
    }
}
