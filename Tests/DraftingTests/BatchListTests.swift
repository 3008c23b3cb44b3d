import Article
import Foundation
import Interpreter
import Testing

@testable import Drafting

@Suite("Lists of a batch") struct BatchListTests {
    static let tables: [(text: String, records: [CSVRecord])] = [
        ("a,b\nc,d\n", [CSVRecord(fields: ["a", "b"], line: 1), CSVRecord(fields: ["c", "d"], line: 2)]),
        ("a,b\r\nc,d", [CSVRecord(fields: ["a", "b"], line: 1), CSVRecord(fields: ["c", "d"], line: 2)]),
        ("a\rb\r", [CSVRecord(fields: ["a"], line: 1), CSVRecord(fields: ["b"], line: 2)]),
        ("\u{FEFF}\"a\",b", [CSVRecord(fields: ["a", "b"], line: 1)]),
        (#""a ""b"", c" , "d""#, [CSVRecord(fields: ["a \"b\", c", "d"], line: 1)]),
        ("\"a\r\nb\",c\nd", [CSVRecord(fields: ["a\nb", "c"], line: 1), CSVRecord(fields: ["d"], line: 3)]),
        ("\n\n,,\n a\n", [CSVRecord(fields: ["a"], line: 4)]),
        ("5\" pipe,", [CSVRecord(fields: ["5\" pipe", ""], line: 1)]),
        ("\"\",x", [CSVRecord(fields: ["", "x"], line: 1)]),
        ("远程办公，技巧,800", [CSVRecord(fields: ["远程办公，技巧", "800"], line: 1)]),
        ("", []),
    ]

    @Test(arguments: tables)
    func readsCommaSeparatedValues(_ text: String, _ records: [CSVRecord]) throws {
        #expect(try CSVRecord.records(of: text) == records)
    }

    static let faults: [(text: String, sentence: String)] = [
        ("", "The list has no rows"), ("keyword,words\n", "The list has no rows"),
        ("bees\n\"hives", "The quotation mark on line 2 is never closed"),
        ("bees\n\"hives\" and more", "Line 2 goes on behind a closing quotation mark"),
        ("bees\n\nhives,many", "Line 3 has \"many\" for its words"), ("bees,99", "Line 1 has \"99\""),
        ("bees,5001", "Line 1 has \"5001\""),
        ("bees,300,poem", "Line 1 has \"poem\" for its type"),
        ("bees,300,how-to hives", "Line 1 has \"how-to hives\" for its type"),
        ("bees,,,klingon", "Line 1 has \"klingon\" for its language"),
        ("keyword,words\n,300", "Line 2 has no keyword"),
        ("...", "Line 1 has no keyword"),
        ("bees\nhives\nBees\nbees", "Line 4 has the keyword of line 1 again"),
        ("keyword,words\nbees, hives, and honey", "Line 2 has 3 fields instead of 2"),
        (String(repeating: "b", count: 301), "Line 1 has a keyword of 301 characters"),
    ]

    @Test(arguments: faults)
    func namesTheLineThatIsWrong(_ text: String, _ sentence: String) throws {
        let problem = #expect(throws: Problem.self) { try BatchList(Data(text.utf8)) }
        for language in Language.allCases {
            let told = try #require(problem).sentence(in: language)
            #expect(!told.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
        let told = try #require(problem).sentence(in: .english)
        #expect(told.hasPrefix(sentence), "\(told)")
    }

    @Test func refusesWhatIsNoText() throws {
        let problem = #expect(throws: Problem.self) { try BatchList(Data([0xD4, 0xB6, 0xB3, 0xCC])) }
        #expect(try #require(problem).sentence(in: .english).contains("UTF-8"))
    }

    @Test func aRowWithoutAHeader() throws {
        let list = try BatchList(
            Data(
                "snow chains,\"1,200\",How-to,English,Snow Chains at Last,calm,drivers,\"tyres, winter\"\n远程办公,800,清单"
                    .utf8))
        #expect(
            list.rows == [
                BatchRow(
                    line: 1, keyword: "snow chains", language: .english, words: 1200, type: .howTo,
                    title: "Snow Chains at Last", tone: "calm", audience: "drivers",
                    keywords: ["tyres", "winter"]),
                BatchRow(line: 2, keyword: "远程办公", language: .chinese, words: 800, type: .checklist),
            ])
    }

    @Test func aHeaderOrdersTheColumns() throws {
        let list = try BatchList(
            Data("Volume,Language,Keyword,字数\r\n900,zh,SEO,500\r\n,,bees,\r\n".utf8), language: .english)
        #expect(list.ignoredColumns == ["Volume"])
        #expect(
            list.rows == [
                BatchRow(line: 2, keyword: "SEO", language: .chinese, words: 500),
                BatchRow(line: 3, keyword: "bees", language: .english),
            ])
    }

    @Test func whatCannotBeSeenIsLeftOut() throws {
        let list = try BatchList(Data("\"bees\u{1B}[2J\u{200B}\u{202E}\n  and \t hives\"".utf8))
        #expect(list.rows.map(\.keyword) == ["bees[2J and hives"])
    }

    @Test(arguments: TitleType.allCases)
    func everyTypeCanBeNamedAndSaid(_ type: TitleType) async throws {
        let list = try BatchList(Data("bees,300,\(type.rawValue)\n蜜蜂,300,\(type.rawValue)".utf8))
        for row in list.rows {
            #expect(row.type == type)
            var article = Article(language: row.language)
            article.keyword = row.keyword
            article.words = 300
            let step = try #require(
                BatchStep.next(
                    for: row, in: try .holding(article), lacksText: true, wasCutOff: false,
                    wasDescribed: false))
            // So that the session can be said again.
            guard
                case .commands(let said) = Interpreter(commands: CommandCatalogue.all).interpret(
                    step.utterance)
            else { throw Problem.notYet }
            #expect(said.count == 1 && said.first as? Draft == Draft(type: type))
        }
    }
}
