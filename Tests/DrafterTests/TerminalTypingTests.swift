import Article
import Foundation
import PseudoTerminal
import Sessions
import Testing

@testable import drafter

extension OnTheRealModel {
    /// What the keys do at the prompt of the program itself.
    @Suite final class TerminalTypingTests: TerminalSuite {
        @Test func twoHundredPastedLinesAreOneUtterance() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            let lines = (1...200).map { "reader \($0)" }
            terminal.type("\u{1B}[200~/set audience " + lines.joined(separator: "\n") + "\u{1B}[201~")
            try say("", at: terminal)
            let session = try store.open(try #require(store.names().first))
            #expect(session.turns.count == 1)
            #expect(session.turns.first?.utterance.split(separator: "\n").count == 200)
            #expect(session.article.audience.hasSuffix("reader 200"))
        }

        @Test func aBackslashContinuesTheLine() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            terminal.type("write it for runners\\\r")
            try terminal.expect("\n")
            try say("in the mountains", at: terminal)
            let session = try store.open(try #require(store.names().first))
            #expect(session.turns.count == 1)
            #expect(session.article.audience == "runners in the mountains")
        }

        @Test func whatIsTypedAheadWaitsForThePrompt() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            terminal.type("/titles 5 how-to bees\r")
            try terminal.expect(" of 5")
            terminal.type("use 2\r")
            #expect(try !terminal.expect("5 title ideas").contains("use"))
            try terminal.expect("use 2")
            try terminal.expect("title: ")
        }

        @Test func aTurnThatIsTerminatedLeavesTheTerminalAsItWas() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            terminal.type("/titles 5 how-to bees\r")
            try terminal.expect(" of 5")
            #expect(!terminal.echoes)
            kill(terminal.process, SIGTERM)
            #expect(terminal.wait() == -SIGTERM)
            #expect(terminal.echoes)
        }

        @Test func tabKnowsSessionsFilesAndTypesInBothLanguages() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            // Short enough for one row.
            let short = URL(fileURLWithPath: "/tmp/drafter-\(getpid())")
            defer { try? FileManager.default.removeItem(at: short) }
            try FileManager.default.createDirectory(at: short, withIntermediateDirectories: true)
            try Data().write(to: short.appending(path: "novel.html"))
            try say("关键词：露营", at: terminal)
            try say("标题：露营入门", at: terminal)
            try say("/add section 装备", at: terminal)
            try say("保存为露营指南", at: terminal)
            for (typed, completed) in [
                ("打开露", "营指南"), ("来5个疑", "问型"), ("give me 10 how", "-to"), ("/expo", "rt"),
                ("/export ht", "ml"), ("展开第", "1节"), ("export as \(short.path)/nov", "el.html"),
            ] {
                terminal.type(typed)
                try terminal.expect(String(typed.suffix(3)))
                terminal.type("\t")
                try terminal.expect(completed)
                // Ctrl-U empties the line; Ctrl-C would let the terminal forget what is typed before the next prompt.
                terminal.type("\u{15}")
            }
        }
    }
}
