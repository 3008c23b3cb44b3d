import Article
import Testing

@testable import Drafting

@Suite("Texts made shorter") struct ShorteningTests {
    private let condenser = Condenser(language: .english, topic: TopicWords(["honey"], language: .english))

    @Test(arguments: [
        // The sentence off the topic goes; the first stays.
        (
            "Honey keeps for years in a jar. Rain fell on the roof all day. Honey should be kept in the dark.",
            "Honey keeps for years in a jar. Honey should be kept in the dark."
        ),
        // What others count on from stays, off the topic or not.
        (
            "Honey keeps for years in a jar. First, close the lid. Second, keep the honey in the dark. Finally, sell honey.",
            "Honey keeps for years in a jar. First, close the lid. Finally, sell honey."
        ),
        // A paragraph that loses all its sentences goes too.
        (
            "Honey keeps for years in a closed jar of glass.\n\nThe roof leaks when it rains for long.",
            "Honey keeps for years in a closed jar of glass."
        ),
    ])
    func leavesOutWhatSaysLeast(_ text: String, _ shorter: String) throws {
        #expect(condenser.shortened(text) == shorter)
    }

    @Test func keepsListsWholeAsFarAsItCan() throws {
        let text = """
            Honey keeps for years.

            - Keep it dry and dark.
            - Close the lid of each jar.
            - Use a clean spoon each time.
            - Warm it in water.
            - Label the year of it.
            """
        let shorter = try #require(condenser.shortened(text))
        #expect(shorter.hasPrefix("Honey keeps for years.\n\n- Keep it dry and dark.\n- Close the lid"))
        #expect((0.4...0.8).contains(Double(shorter.wordCount) / Double(text.wordCount)))
    }

    @Test(arguments: [
        "One sentence has nothing to leave out.",
        "Two words. This one has a great many more words than that.",
    ])
    func saysWhereItCannot(_ text: String) {
        #expect(condenser.shortened(text) == nil)
    }

    @Test(arguments: [
        ("Prose.\n\n- One\n- Two", "Prose.", "- One\n- Two"), ("Prose.", "Prose.", ""),
        ("First.\n\n| a | b |\n\nLast.", "First.\n\n| a | b |\n\nLast.", ""),
        ("Prose.\n\n**Key takeaway:** Bees.", "Prose.", "**Key takeaway:** Bees."),
    ])
    func findsWhatStandsBehindTheProse(_ text: String, _ prose: String, _ blocks: String) {
        let parts = PartText(text)
        #expect(parts.prose == prose && parts.blocks == blocks)
    }

    @Test(arguments: [
        ("comparison", [] as [String], true), ("price and quality", ["Price", "Quality"], false),
        ("comparing cost, speed and size", ["Cost", "Speed", "Size"], false),
        ("CRM vs ERP", ["CRM", "ERP"], false),
        ("maintenance", ["Maintenance"], false), ("different kinds of hay", ["Hay"], false),
    ])
    func readsWhatATableCompares(_ about: String, _ things: [String], _ isComparison: Bool) {
        let subject = TableSubject(about, language: .english)
        #expect(subject.things == things && subject.isComparison == isComparison)
    }

    @Test(arguments: [
        ("对比", [] as [String], true), ("各种干草", ["干草"], false), ("价格与质量的对比", ["价格", "质量"], false),
        ("CRM和ERP", ["CRM", "ERP"], false),
    ])
    func readsWhatAChineseTableCompares(_ about: String, _ things: [String], _ isComparison: Bool) {
        let subject = TableSubject(about, language: .chinese)
        #expect(subject.things == things && subject.isComparison == isComparison)
    }

    @Test(arguments: [
        ("columns material, price and lifespan", ["Material", "Price", "Lifespan"], true),
        ("columns for price and durability", ["Price", "Durability"], true),
        ("columns: cost, speed", ["Cost", "Speed"], true),
        ("columnists and poets", ["Columnists", "Poets"], false),
        ("列为材料、价格和寿命", ["材料", "价格", "寿命"], true), ("表头是材料、价格的", ["材料", "价格"], true),
        ("手冲、法压和意式的对比", ["手冲", "法压", "意式"], false),
    ])
    func readsTheColumnsThatAreNamed(_ about: String, _ columns: [String], _ isHeader: Bool) {
        let subject = TableSubject(
            about, language: about.contains("列") || about.contains("、") ? .chinese : .english)
        #expect(subject.things == columns && subject.isHeader == isHeader)
    }

    @Test func aListStaysBehindATextThatIsMadeLongerOrWrittenAnew() async throws {
        let text =
            "A roof keeps the rain out of it. The door of a hive is narrow, so that few can guard it well."
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees at Home"
        article.sections = [
            Section(
                heading: "Hives",
                body: "Bees live in hives of wood. \(text)\n\n- One point.\n- Another point.")
        ]
        let talk = try await Talk(session: try .holding(article))
        await talk.say("make section 1 longer")
        let longer = await talk.article.sections[0].body
        #expect(
            longer.hasPrefix("Bees live in hives of wood. \(text)") && longer.wordCount > 40
                && longer.hasSuffix("\n\n- One point.\n- Another point."))
        await talk.say("undo")
        await talk.say("make section 1 friendly")
        let friendly = await talk.article.sections[0].body
        #expect(friendly.hasSuffix("\n\n- One point.\n- Another point.") && !friendly.hasPrefix("Bees live"))
    }

    @Test func aSectionIsRewrittenWithItsSubsections() async throws {
        let text =
            "Bees live in hives of wood. They like the sun. Bees also like the quiet. A roof keeps the rain out."
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees at Home"
        article.sections = [
            Section(heading: "Hives", body: text, subsections: [Section(heading: "Roofs", body: text)]),
            Section(heading: "Honey", body: text),
        ]
        let talk = try await Talk(session: try .holding(article))
        await talk.say("make section 1 shorter")
        let after = await talk.article
        #expect(after.sections[0].body.wordCount < text.wordCount)
        #expect(after.sections[0].subsections[0].body.wordCount < text.wordCount)
        #expect(after.sections[1] == article.sections[1])
    }
}
