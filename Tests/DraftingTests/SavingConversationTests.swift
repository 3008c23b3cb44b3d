import Article
import Foundation
import LanguageModel
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("Nothing that was said is lost") struct SavingConversationTests {
    private func again(_ store: SessionStore, _ name: String = "bees") throws -> Conversation {
        try Conversation(
            session: store.open(name), model: ScriptedModel.beekeeper,
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store)
    }

    private func say(_ utterance: String, _ conversation: Conversation) async -> [ConversationEvent] {
        var events: [ConversationEvent] = []
        for await event in conversation.say(utterance) { events.append(event) }
        return events
    }

    @Test func aSessionThatAnotherHasIsReadAndNotChanged() async throws {
        var first: Talk? = try await Talk(saying: ["the keyword is bees", "make the tone calm"])
        let store = try #require(first).store
        // The second one's copy is saved there again.
        defer { try? FileManager.default.removeItem(at: store.folder) }
        // The folder goes with the first one.
        let copy = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        let second = try again(store)
        let pid = "\(ProcessInfo.processInfo.processIdentifier)"
        let news = await second.newsOfOpening()
        #expect(news.problems.first?.contains(pid) == true)
        #expect(await say("make the tone formal", second).problems.first?.contains(pid) == true)
        #expect(await say("undo", second).problems.first?.contains(pid) == true)
        #expect(await say("write the intro", second).problems.isEmpty == false)
        // What the other does shows here.
        await first?.say("make the tone brisk")
        #expect(await say("show the settings", second).text.contains("brisk"))
        #expect(try store.open("bees").turns.count == 3)
        try FileManager.default.copyItem(at: store.folder, to: copy)
        first = nil
        #expect(await say("branch this as v2", second).problems.isEmpty)
        #expect(await say("make the tone formal", second).problems.isEmpty)
        #expect(await second.article.tone == "formal")
    }

    @Test func whatCantBeSavedIsToldEachTurnAndSavedLater() async throws {
        let talk = try await Talk()
        try Data().write(to: talk.store.folder)
        for utterance in ["the keyword is bees", "make the tone calm", "call it \"Bees\""] {
            #expect(await talk.say(utterance).problems.count == 1)
        }
        try FileManager.default.removeItem(at: talk.store.folder)
        let saved = await talk.say("aim for 2000 words")
        #expect(saved.problems.isEmpty)
        #expect(saved.notices.contains { $0.hasPrefix("saved again") })
        #expect(await !talk.say("aim for 1900 words").notices.contains { $0.hasPrefix("saved again") })
        #expect(try talk.store.open("bees").turns.count == 5)
        #expect(try talk.store.open("bees").verify() == nil)
        // The folder goes in the middle of the conversation, lock and all.
        try FileManager.default.removeItem(at: talk.store.folder)
        #expect(await talk.say("make the tone brisk").problems.isEmpty)
        #expect(try talk.store.open("bees").turns.count == 6)
        #expect(try talk.store.open("bees").verify() == nil)
    }

    @Test(arguments: [("make the tone calm", "last 3 turns"), ("语气改成轻松", "最后 3 轮")])
    func leavingTellsWhatIsNotSaved(_ utterance: String, _ told: String) async throws {
        let talk = try await Talk(saying: ["the keyword is bees"])
        try FileManager.default.removeItem(at: talk.store.folder)
        try Data().write(to: talk.store.folder)
        for _ in 1...2 { await talk.say(utterance) }
        let language = await talk.conversation.language
        let problem = await #expect(throws: Problem.self) { try await talk.conversation.leave() }
        #expect(problem?.sentence(in: language).contains(told) == true)
        // Nor is it left for another session.
        #expect(await talk.say("start a new article").problems.isEmpty == false)
        #expect(await talk.article.keyword == "bees")
        // What can be saved by then is saved on leaving.
        try FileManager.default.removeItem(at: talk.store.folder)
        try await talk.conversation.leave()
        let article = await talk.article
        #expect(try talk.store.open("bees").article == article)
        #expect(try talk.store.open("bees").verify() == nil)
    }

    @Test func whatAnotherWroteMeanwhileIsNotReplaced() async throws {
        let talk = try await Talk(saying: ["the keyword is bees"])
        try FileManager.default.removeItem(at: talk.store.folder)
        var other = Session.bees
        other.append(try #require(Session.holding(Article()).turns.first), article: Article())
        try talk.store.save(other)
        #expect(await talk.say("make the tone calm").notices.contains { $0.contains("bees-2") })
        #expect(try talk.store.open("bees").turns.count == 1)
        #expect(try talk.store.open("bees-2").turns.count == 2)
    }

    @Test func aTurnThatGoesToAnotherSessionLeavesWhatItDidWhereItWasDone() async throws {
        let talk = try await Talk(saying: [
            "the keyword is bees", "branch this as v2", "the keyword is wasps",
        ])
        await talk.say("make the tone calm and open bees")
        #expect(await talk.article.keyword == "bees")
        #expect(await talk.article.tone.isEmpty)
        #expect(try talk.store.open("bees").verify() == nil)
        #expect(try talk.store.open("v2").verify() == nil)
        #expect(try talk.store.open("v2").article.tone == "calm")
    }

    @Test func undoGoesBackToTheBeginningInAnotherProcessToo() async throws {
        var talk: Talk? = try await Talk()
        let tones = (0..<30).map { "tone \($0)" }
        for tone in tones { await talk?.say("/set tone \(tone)") }
        let store = SessionStore(
            folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))
        defer { try? FileManager.default.removeItem(at: store.folder) }
        try FileManager.default.copyItem(at: try #require(talk).store.folder, to: store.folder)
        talk = nil
        let next = try again(store)
        #expect(await next.article.tone == tones.last)
        _ = await say("/undo 29", next)
        #expect(await next.article.tone == tones.first)
        _ = await say("undo", next)
        #expect(await next.article == Article())
        #expect(await say("undo", next).problems.count == 1)
        let last = try again(store)
        _ = last
        _ = await say("/redo 30", next)
        #expect(await next.article.tone == tones.last)
        #expect(try store.open("bees").verify() == nil)
    }

    @Test func everyTurnIsSaidAgainAndComesOutTheSame() async throws {
        let talk = try await Talk(saying: [
            "the keyword is bees", "give me 3 titles", "use title 1", "make an outline with 3 sections",
            "expand section 1", "undo", "redo", "show the history", "save",
        ])
        let said = try talk.store.open("bees")
        let store = SessionStore(
            folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))
        defer { try? FileManager.default.removeItem(at: store.folder) }
        let conversation = Conversation(
            session: .bees, model: ScriptedModel.beekeeper,
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store)
        for turn in said.turns {
            for await _ in try await conversation.rehearse(turn, again: true) {}
        }
        let again = await conversation.session
        #expect(RehearsalMismatch(between: said, and: again) == nil)
        #expect(try store.open("bees").verify() == nil)
        var other = said
        other.append(try #require(said.turns.first), article: said.article)
        #expect(RehearsalMismatch(between: said, and: other)?.turn == said.turns.count + 1)
    }
}

@Suite("Versions compared") struct VersionListTests {
    @Test func anyTwoVersionsAreComparedByWord() async throws {
        let talk = try await Talk(saying: [
            "the keyword is bees", "call it \"Bees at Home\"", "call it \"Bees at Work\"",
        ])
        #expect(await talk.say("/show diff 2 3").text.contains("Bees at ~~Home~~**Work**"))
        #expect(await talk.say("show diff 2 3").text.contains("Bees at ~~Home~~**Work**"))
        #expect(await talk.say("/show diff 0 1").text.contains("**bees**"))
        #expect(await talk.say("/show diff 3 3").text.contains("same"))
        #expect(await talk.say("/show diff 1 9").problems.first?.contains("9") == true)
        let history = await talk.say("show the history").text
        #expect(history.contains("2. call it"))
        #expect(history.contains("title: Bees at Home"))
        #expect(history.contains("words (+"))
    }

    @Test(arguments: [("一二三四", "一五三四", "一~~二~~**五**三四"), ("a b c d e", "a b x d e", "a b ~~c~~ **x** d e")])
    func onlyTheMiddleIsMarked(_ old: String, _ new: String, _ marked: String) {
        #expect(ArticleDiff.marked(from: old, to: new) == marked)
    }

    @Test func aDeletedSessionIsBroughtBackByWords() async throws {
        let talk = try await Talk(saying: ["the keyword is bees", "branch this as v2", "delete session bees"])
        #expect(talk.store.names() == ["v2"])
        #expect(await talk.say("undelete bees").problems.isEmpty)
        #expect(talk.store.names() == ["bees", "v2"])
        await talk.say("delete session bees")
        #expect(await talk.say("取消删除bees").problems.isEmpty)
        #expect(talk.store.names() == ["bees", "v2"])
        #expect(await talk.say("/sessions KEYWORD is").text.contains("**bees**"))
    }

    @Test(arguments: [
        (["make it 800 words", "the keyword is wild bees"], "1970-01-01-wild-bees"),
        (["hello", "call it \"Wild Bees\"", "the keyword is honey"], "1970-01-01-wild-bees"),
        (["make it 800 words"], "1970-01-01"),
        (["make it 800 words", "save as draft", "the keyword is bees"], "draft"),
    ])
    func aSessionIsNamedOnceItIsAboutSomething(_ utterances: [String], _ name: String) async throws {
        var session = Session.bees
        (session.name, session.created) = ("", Date(timeIntervalSince1970: 0))
        let talk = try await Talk(session: session, saying: utterances)
        #expect(talk.store.names() == [name])
        #expect(try talk.store.open(name).turns.map(\.utterance) == utterances)
        await talk.say("make the tone calm")
        #expect(try talk.store.open(name).turns.count == utterances.count + 1)
    }

    @Test(
        "What a killed process was writing is gone on with",
        arguments: [
            ("expand", "", false), ("draft", "", true), ("continue", "", true), ("titles", "", true),
            ("", "expand section 1", false), ("", "write the whole article", true), ("", "继续", true),
        ])
    func goesOnAfterARestart(_ verb: String, _ utterance: String, _ writesAll: Bool) async throws {
        var article = Article()
        (article.keyword, article.title, article.words) = ("bees", "Bees at Home", 300)
        article.sections = [
            Section(heading: "Calm Bees", body: "Calm bees stay in the hive."), Section(heading: "Wild Bees"),
        ]
        var session = try Session.holding(article)
        session.append(
            Turn(
                time: Date(), utterance: utterance,
                commands: verb.isEmpty ? [] : [.object(["do": .string(verb)])], model: nil,
                prompts: [],
                reply: "", changes: [], digest: Digest.of(article), seconds: 1, interrupted: true, notices: []
            ),
            article: article)
        let talk = try await Talk(session: session)
        #expect(await talk.say("continue").problems == [])
        let sections = await talk.article.sections
        #expect(sections[0].body.hasPrefix("Calm bees stay in the hive."))
        #expect((sections[0].wordCount > 20) == (verb != "titles"))
        #expect(sections[1].body.isEmpty == !writesAll)
    }

    @Test(
        "What a killed process was writing anew is gone on with",
        arguments: [
            ("rewrite section 1 so that it is friendlier", true), ("把第一节写得亲切一点", true),
            ("make section 1 shorter", false), ("show section 1", false),
        ])
    func goesOnWithARewriteAfterARestart(_ utterance: String, _ goesOn: Bool) async throws {
        var article = Article()
        (article.keyword, article.title, article.words) = ("bees", "Bees at Home", 300)
        let body = Array(repeating: "Calm bees stay in the dry and quiet hive.", count: 10)
        article.sections = [Section(heading: "Calm Bees", body: body.joined(separator: " "))]
        (article.intro, article.conclusion) = (body[0], body[0])
        var session = try Session.holding(article)
        let change = Edit.setBody(of: SectionNumber(1), to: "Wild bees fly.")
        article = try article.applying([change])
        session.append(
            Turn(
                time: Date(), utterance: utterance, commands: [], model: nil, prompts: [], reply: "",
                changes: [.edit(edits: [change])], digest: Digest.of(article), seconds: 1, interrupted: true,
                notices: []),
            article: article)
        let talk = try await Talk(session: session)
        await talk.say("continue")
        let written = await talk.article.sections[0]
        #expect(written.body.hasPrefix("Wild bees fly."))
        #expect((written.wordCount > 30) == goesOn, "\(written.wordCount)")
    }

    @Test(
        "What was being made longer than planned is gone on with up to that length",
        arguments: [
            ("expand section 1 to 200 words", 200), ("把第一节扩写到200字", 200), ("expand section 1", 135),
        ])
    func goesOnWithALongerPartAfterARestart(_ utterance: String, _ length: Int) async throws {
        var article = Article()
        (article.keyword, article.title, article.words) = ("bees", "Bees at Home", 300)
        let body = Array(repeating: "Calm bees stay in the dry and quiet hive.", count: 10)
        article.sections = [
            Section(heading: "Calm Bees", body: body.joined(separator: " ")), Section(heading: "Wild Bees"),
        ]
        var session = try Session.holding(article)
        let addition = Edit.setBody(of: SectionNumber(1), to: article.sections[0].body + " Dry bees fly.")
        article = try article.applying([addition])
        session.append(
            Turn(
                time: Date(), utterance: utterance, commands: [], model: nil, prompts: [], reply: "",
                changes: [.edit(edits: [addition])], digest: Digest.of(article), seconds: 1,
                interrupted: true, notices: []),
            article: article)
        let talk = try await Talk(session: session, saying: ["show section 1", "how long is it?"])
        #expect(await talk.say("continue").problems == [])
        let sections = await talk.article.sections
        #expect(sections[0].body.hasPrefix(article.sections[0].body))
        let words = sections[0].wordCount
        #expect((length * 8 / 10...length * 12 / 10).contains(words), "\(words)")
        #expect(sections[1].body.isEmpty)
    }
}
