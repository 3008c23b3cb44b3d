import Article
import Foundation
import PseudoTerminal
import Sessions
import Testing

@testable import drafter

extension OnTheRealModel {
    /// A writer at the keyboard of a terminal of 80 columns and 24 rows, with the built-in model.
    @Suite final class TerminalConversationTests: TerminalSuite {
        @Test(arguments: ["C", "C.UTF-8"])
        func chineseIsTypedErasedAndRecalled(_ locale: String) throws {
            let terminal = try drafter(locale: locale)
            try terminal.expect("› ")
            #expect(try say("关键词：远程工作吗\u{7F}\u{7F}\u{7F}办公", at: terminal).contains("关键词：远程办公"))
            #expect(try say("标题：远程办公入门", at: terminal).contains("远程办公入门"))
            // Up twice: the first line again, and something behind it.
            #expect(try say("\u{1B}[A\u{1B}[A指南", at: terminal).contains("关键词：远程办公指南"))
            terminal.type("\u{4}")
            #expect(terminal.wait() == 0)
            let name = try #require(store.names().first)
            let session = try store.open(name)
            #expect(session.article.keyword == "远程办公指南")
            #expect(session.turns.map(\.utterance).first == "关键词：远程办公")
        }

        @Test func whatWasWrittenWhenTheProcessWasKilledIsThereAgain() throws {
            let (name, turns) = try expandSectionOneUntil { $0.contains("edits") }
            let again = try drafter(["open", name])
            #expect(try again.expect("› ").contains("cut off at \"expand section 1 to 90 words\": what"))
            #expect(try say("show section 1", at: again).contains("."))
            try say("undo", at: again)
            again.type("\u{4}")
            #expect(again.wait() == 0)
            let session = try store.open(name)
            #expect(session.turns.count == turns + 3)
            #expect(session.turns[turns].interrupted)
            #expect(session.article.sections[0].body.isEmpty)
        }

        @Test func whatWasSaidWhenTheProcessWasKilledBeforeTheFirstSentenceIsKnown() throws {
            let (name, turns) = try expandSectionOneUntil { _ in true }
            let again = try drafter(["open", name])
            #expect(try again.expect("› ").contains("cut off at \"expand section 1 to 90 words\""))
            try say("continue", at: again)
            again.type("\u{4}")
            #expect(again.wait() == 0)
            let session = try store.open(name)
            #expect(session.turns.count == turns + 2)
            #expect((70...110).contains(session.article.sections[0].body.wordCount))
            #expect(session.article.sections[1].body.isEmpty)
        }

        /// Kills the process in the middle of a section, once what it has kept of the turn is as wanted.
        ///
        /// - Returns: The session's name, and how many turns it had before.
        private func expandSectionOneUntil(_ isWanted: (String) -> Bool) throws -> (name: String, turns: Int)
        {
            let terminal = try drafter()
            try terminal.expect("› ")
            try say("the keyword is trail running", at: terminal)
            try say("call it \"Trail Running for Beginners\"", at: terminal)
            try say("make an outline with 3 sections", at: terminal)
            terminal.type("expand section 1 to 90 words\r")
            let name = try #require(store.names().first)
            let file = store.folder.appending(path: ".\(name).unfinished")
            let end = Date(timeIntervalSinceNow: 120)
            while !((try? String(contentsOf: file, encoding: .utf8)).map(isWanted) ?? false), Date() < end {
                usleep(10_000)
            }
            kill(terminal.process, SIGKILL)
            _ = terminal.wait()
            return (name, try store.read(name).turns.count)
        }

        @Test func aChineseSessionIsGreetedInChinese() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            try say("关键词：露营", at: terminal)
            try say("标题：露营指南", at: terminal)
            terminal.type("\u{4}")
            #expect(terminal.wait() == 0)
            let again = try drafter(["open", try #require(store.names().first)])
            #expect(try again.expect("› ").contains("2 轮 · 4 字"))
            again.type("\u{4}")
            #expect(again.wait() == 0)
        }

        @Test func tabCompletesFromTheArticle() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            try say("the keyword is trail running", at: terminal)
            try say("call it \"Trail Running for Beginners\"", at: terminal)
            try say("/add section Shoes", at: terminal)
            try say("/add section Food", at: terminal)
            terminal.type("/rena\t sec\t\t")
            try terminal.expect("section 2 – Food")
            terminal.type("2 Eating\r")
            try terminal.expect("renamed section 2")
            // A search in the history finds what was said, and Return says it again.
            try terminal.expect("› ")
            terminal.type("\u{12}Shoes")
            terminal.type("\r")
            try terminal.expect("added section 3", seconds: 60)
        }

        @Test func aPartIsEditedInTheWritersEditor() throws {
            let editor = folder.appending(path: "editor.sh")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try "#!/bin/sh\nprintf 'Shoes first.' > \"$1\"\n".write(
                to: editor, atomically: true, encoding: .utf8)
            chmod(editor.path, 0o700)
            let terminal = try drafter(environment: ["EDITOR": editor.path])
            try terminal.expect("› ")
            try say("the keyword is trail running", at: terminal)
            let said = try say("edit the intro", at: terminal)
            #expect(said.contains("intro: 2 words"), "\(said)")
            #expect(try store.open(try #require(store.names().first)).article.intro == "Shoes first.")
        }

        @Test func controlCStopsTheWritingAndKeepsIt() throws {
            let terminal = try drafter()
            try terminal.expect("› ")
            terminal.type("half a thought\u{3}")
            try terminal.expect("› ")
            try say("the keyword is trail running", at: terminal)
            try say("call it \"Trail Running for Beginners\"", at: terminal)
            terminal.type("write the intro to 300 words\r")
            try terminal.expect(". ", seconds: 120)
            terminal.type("\u{3}")
            try terminal.expect("stopped", seconds: 5)
            try terminal.expect("› ")
            let session = try store.open(try #require(store.names().first))
            #expect(session.turns.map(\.utterance).contains("half a thought") == false)
            #expect(session.turns.last?.interrupted == true)
            #expect(session.article.intro.wordCount > 5)
            #expect(session.article.intro.wordCount < 290)
            try say("undo", at: terminal)
            #expect(try store.open(session.name).article.intro.isEmpty)
        }

        @Test func aKilledConversationGoesOnWhereItWas() throws {
            var terminal: PseudoTerminal? = try drafter()
            try terminal?.expect("› ")
            try say("the keyword is trail running", at: try #require(terminal))
            try say("give me 3 titles", at: try #require(terminal))
            kill(try #require(terminal).process, SIGKILL)
            terminal = nil
            let name = try #require(store.names().first)
            let ideas = try store.open(name).article.titleIdeas
            #expect(ideas.count == 3)
            let next = try drafter(["open", name])
            try next.expect("2 turns")
            try next.expect("› ")
            #expect(try say("use title 2", at: next).contains(ideas[1].text))
            #expect(try say("expand section 9", at: next).contains("There are no sections yet"))
            #expect(try say("/exapnd 2", at: next).contains("/expand"))
            terminal = nil
            next.type("bye\r")
            #expect(next.wait() == 0)
            #expect(try store.open(name).article.title == ideas[1].text)
        }
    }
}
