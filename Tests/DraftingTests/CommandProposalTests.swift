import Article
import LanguageModel
import Sessions
import Testing

@testable import Drafting

/// What a model proposes where the interpreter finds no command.
@Suite struct CommandProposalTests {
    private static func talk(
        proposing reply: String, isInstructed: Bool = true, atTerminal: Bool = true
    ) async throws -> Talk {
        let model = ScriptedModel(isInstructed: isInstructed) { branch in
            branch.form == nil ? ScriptedModel.beekeeper.reply(branch) : reply
        }
        var article = Article()
        article.keyword = "bees"
        article.sections = [Section(heading: "A"), Section(heading: "B")]
        return try await Talk(model, session: .holding(article), proposesCommands: atTerminal)
    }

    private static let utterance = "honestly that second part bores everyone"
    private static let removal = #"{"verb": "remove", "arguments": "2"}"#

    @Test func enterDoesWhatWasProposedAndTheTurnSaysWhat() async throws {
        let talk = try await Self.talk(proposing: Self.removal)
        let asked = await talk.say(Self.utterance).text
        #expect(asked.contains("`/remove 2`? It removes a section"), "What it does is said, too.")
        #expect(await talk.article.sections.count == 2)
        await talk.say("")
        #expect(await talk.article.sections.map(\.heading) == ["A"])
        #expect(try talk.store.open("bees").turns.last?.utterance == "/remove 2")
    }

    @Test func anythingElseDropsTheProposal() async throws {
        let talk = try await Self.talk(proposing: Self.removal)
        await talk.say(Self.utterance)
        await talk.say("show the outline")
        #expect(await talk.say("").isEmpty)
        #expect(await talk.article.sections.count == 2)
    }

    @Test(arguments: [
        #"Sure! {"verb": "remove", "arguments": "2"} does that."#,
        "```json\n{\n  \"verb\": \"remove\",\n  \"arguments\": \"2\"\n}\n```",
        #"In {braces}: {"verb": "remove", "arguments": "2", "why": "it bores"}"#,
    ])
    func aModelThatIsHeldToNoFormMayChatAroundIt(_ reply: String) async throws {
        let talk = try await Self.talk(proposing: reply)
        #expect(await talk.say(Self.utterance).text.contains("`/remove 2`"))
    }

    @Test(arguments: [
        #"{"verb": "none", "arguments": ""}"#, #"{"verb": "remove", "arguments": "everything else"}"#,
        #"{"verb": "quit", "arguments": ""}"#, #"{"verb": "delete", "arguments": "bees"}"#, "no JSON", "",
        "}{", "{{{{", #"{"verb": 2}"#, #"{"verb": "remove"}"#, #"{"verb": "remove", "arguments": "3"}"#,
        #"{"verb": "move", "arguments": "1 after 9"}"#, #"{"verb": "expand", "arguments": "2.1"}"#,
    ])
    func whatIsNoCommandIsAnswered(_ reply: String) async throws {
        let talk = try await Self.talk(proposing: reply)
        #expect(!(await talk.say(Self.utterance).text.contains("Enter")))
        #expect(await talk.say("").isEmpty)
    }

    @Test(arguments: ["don't delete section 2", "别删第二节"])
    func toARefusalNothingIsProposed(_ utterance: String) async throws {
        let talk = try await Self.talk(proposing: Self.removal)
        await talk.say(utterance)
        await talk.say("")
        #expect(await talk.article.sections.count == 2)
    }

    @Test(arguments: [(false, true), (true, false)])
    func aBaseModelProposesNothingAndNeitherDoesAnyWithoutATerminal(
        _ isInstructed: Bool, _ atTerminal: Bool
    ) async throws {
        let talk = try await Self.talk(
            proposing: Self.removal, isInstructed: isInstructed, atTerminal: atTerminal)
        #expect(!(await talk.say(Self.utterance).text.contains("Enter")))
    }

    @Test(arguments: [
        "You're right about that, and I will do it at once.",
        "We'll make the second part shorter for you now.", "好的，我会马上把第二部分改短一些。",
        "好的，已经为您把第二部分改短了一些。", "The last section is deleted, because it is too long.",
        "第二部分已经删除，文章短了一些。",
    ])
    func anAnswerPromisesNothing(_ answer: String) async throws {
        let model = ScriptedModel(isInstructed: true) { $0.form == nil ? answer : "none" }
        let talk = try await Talk(model, proposesCommands: true, saying: ["the keyword is quiet bees"])
        let isChinese = answer.hasSuffix("。")
        let said = await talk.say(isChinese ? "第二部分读起来让人犯困" : Self.utterance)
        #expect(said.text.isEmpty)
        #expect(said.problems.count == 1)
    }

    @Test(arguments: [
        ("don't delete section 2", true), ("please do not add a table to it", true), ("别删第二节", true),
        ("先不要翻译，我还没看完", true), ("is section 2 too long?", false), ("第二节是不是太长了", false),
        ("don't delete it, or would you?", false), ("the intro bores me", false),
    ])
    func noModelIsAskedWhatToSayToARefusal(_ utterance: String, _ isRefusal: Bool) async throws {
        for isInstructed in [false, true] {
            let model = ScriptedModel(isInstructed: isInstructed, reply: ScriptedModel.beekeeper.reply)
            let talk = try await Talk(model, saying: ["the keyword is quiet bees"])
            let said = await talk.say(utterance)
            #expect((said.notices == ["nothing was changed"] || said.notices == ["没有改动"]) == isRefusal)
            #expect(said.text.isEmpty || !isRefusal)
        }
    }

    @Test(arguments: [
        ("export to pdf", "say it for example as \"export"),
        ("shorter titles", "say it for example as \"make section 2 shorter\""),
        ("next", "\"help\" shows what can be said"),
        ("再试一次", "“帮助”列出所有说法"), ("导出pdf", "可以这样说：“导出"),
        ("is it good?", nil), ("是不是太长了？", nil), ("/ask about bees", nil),
    ])
    func aBaseModelIsAskedQuestionsAlone(_ utterance: String, _ hint: String?) async throws {
        let talk = try await Talk(
            ScriptedModel(isInstructed: false, reply: ScriptedModel.beekeeper.reply),
            saying: ["the keyword is quiet bees", "the title is Quiet Bees"])
        let said = await talk.say(utterance)
        #expect((said.text.isEmpty && said.problems.isEmpty) == (hint != nil))
        #expect(hint.map { hint in said.notices.contains { $0.contains(hint) } } ?? said.notices.isEmpty)
    }

    @Test(arguments: [
        ("cold brew coffee", "Is the article to be about \"cold brew coffee\"?"),
        ("CRM vs ERP", "\"CRM vs ERP\""),
        ("手冲咖啡", "文章要写“手冲咖啡”吗？"),
    ])
    func aSubjectSaidToAnEmptyArticleMayBeItsKeyword(_ subject: String, _ question: String) async throws {
        let talk = try await Talk(ScriptedModel.beekeeper, proposesCommands: true)
        #expect(await talk.say(subject).text.contains(question))
        #expect(await talk.article.keyword.isEmpty)
        await talk.say("")
        #expect(await talk.article.keyword == subject)
    }

    @Test(arguments: [
        ("bike commuting", "bike commuting"), ("sorry, I meant bike commuting", "bike commuting"),
        ("no wait, bike commuting", "bike commuting"), ("不对，是骑车通勤", "骑车通勤"), ("我是说骑车通勤", "骑车通勤"),
    ])
    func aSubjectMayBeCorrectedBeforeAnythingIsMadeOfIt(_ utterance: String, _ subject: String) async throws {
        let talk = try await Talk(
            ScriptedModel.beekeeper, proposesCommands: true,
            saying: ["the keyword is bike comuting", utterance])
        #expect(await talk.article.keyword == "bike comuting")
        await talk.say("")
        #expect(await talk.article.keyword == subject)
        await talk.say("the title is Riding to Work")
        #expect(!(await talk.say("goat cheese").text.contains("Enter")), "The article is begun now.")
    }

    @Test(arguments: [
        ("hi there, I run a small bakery and want to blog about gluten free bread", "gluten free bread"),
        ("we sell handmade candles and need a post about candle care", "candle care"),
        ("can you help me write something about remote work?", "remote work"),
        ("老板让我写一篇仓库安全的文章", "仓库安全"), ("帮我写点关于远程办公的东西", "远程办公"), ("能帮我写写宠物训练吗？", "宠物训练"),
        ("咱们来写家庭收纳", "家庭收纳"), ("给公众号写一篇旅行保险", "旅行保险"),
        ("a post on is keto healthy", "is keto healthy"),
        ("my boss wants a post on what are soft skills", "what are soft skills"),
    ])
    func aSubjectToldInASentenceMayBeItsKeyword(_ utterance: String, _ subject: String) async throws {
        let talk = try await Talk(ScriptedModel.beekeeper, proposesCommands: true, saying: [utterance])
        #expect(await talk.article == Article())
        await talk.say("")
        #expect(await talk.article.keyword == subject)
    }

    @Test(arguments: [
        ("drip irrigation for tomatoes and peppers, 800 words", "drip irrigation for tomatoes and peppers"),
        ("空气炸锅食谱，写800字", "空气炸锅食谱"), ("写空气炸锅食谱，800字", "空气炸锅食谱"), ("关于猫砂，800字", "猫砂"),
    ])
    func aSubjectSaidBesideALengthMayBeItsKeyword(_ utterance: String, _ subject: String) async throws {
        let talk = try await Talk(ScriptedModel.beekeeper, proposesCommands: true, saying: [utterance])
        #expect(await talk.article.words == 800)
        await talk.say("")
        #expect(await talk.article.keyword == subject)
        await talk.say("goat cheese, 900 words")
        await talk.say("")
        #expect(await talk.article.keyword == subject, "The article is about something now.")
    }

    @Test(arguments: [
        ("hello", false, true), ("how long should a post be?", false, true), ("你好", false, true),
        ("hello", true, false),
    ])
    func aBaseModelIsNotAskedAboutAnArticleThatIsNotThere(
        _ utterance: String, _ isInstructed: Bool, _ isTold: Bool
    ) async throws {
        let model = ScriptedModel(isInstructed: isInstructed, reply: ScriptedModel.beekeeper.reply)
        let said = await (try Talk(model)).say(utterance)
        #expect(said.notices.contains { $0.contains(/what the article is about|文章写什么/) } == isTold)
        #expect(!isTold || said.text.isEmpty)
    }

    @Test(arguments: [
        "hello", "thanks", "ok", "write", "let's begin", "I'd like to write something", "the 2nd but shorter",
        "how long should an article about cats be?", "don't write about cats", "想写点东西", "开始吧", "I like cats",
        "is SEO dead", "cats, dogs", "hello, 800 words", "/set words 800", "make it 800 words", "800字，谢谢",
        "what a day", "你好", "谢谢", "这是什么",
        "a subject of a great many words is none",
    ])
    func whatIsSaidToSomebodyIsNoSubject(_ utterance: String) async throws {
        let talk = try await Talk(ScriptedModel.beekeeper, proposesCommands: true)
        #expect(!(await talk.say(utterance).text.contains(/Enter|回车/)))
        await talk.say("")
        #expect(await talk.article.keyword.isEmpty)
    }

    @Test func everyVerbThatMayBeProposedIsInTheForm() {
        guard case .oneOf(let verbs)? = CommandProposal.form.fields.first?.value else {
            Issue.record("the first field is no choice")
            return
        }
        #expect(verbs.contains("remove") && verbs.contains("rewrite") && verbs.contains("none"))
        #expect(
            !verbs.contains("more") && !verbs.contains("delete") && !verbs.contains("quit")
                && !verbs.contains("export"))
    }
}
