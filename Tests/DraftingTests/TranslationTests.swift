import Article
import Drafting
import LanguageModel
import Testing

@Suite("Translation")
struct TranslationTests {
    /// Says what a sentence is in the other language where the table has it, and nonsense elsewhere.
    private static let dictionary = ScriptedModel { branch in
        let source = branch.input.split(separator: "\n").last.map(String.init) ?? ""
        let text = source.replacing(/^(英文：|Chinese: )/, with: "")
        return " " + (words[text] ?? "no such words") + "\n"
    }

    private static let words = [
        "snow chains": "防滑链", "How to Fit Snow Chains": "怎样安装防滑链", "Lay them flat": "先平放",
        "Lay the chains flat before you drive.": "开车之前先把链条平放在地上。",
        "You need 2 of them.": "一共需要 2 条防滑链。", "Count the links": "数一数链环",
        "Key takeaway:": "关键结论：", "Practise at home.": "先在家里练习一下。", "Tool": "工具", "Use": "用途",
        "Gloves": "手套", "Warm hands": "手不会冷", "Are they worth it?": "防滑链值得买吗？",
        "They are, on steep roads.": "在陡峭的路上非常值得买。", "Drive slowly.": "请慢慢地开车前行。",
    ]

    private static var article: Article {
        var article = Article()
        article.keyword = "snow chains"
        article.title = "How to Fit Snow Chains"
        article.intro = "Drive slowly."
        article.sections = [
            Section(
                heading: "Lay them flat",
                body: """
                    Lay the chains flat before you drive. You need 2 of them.

                    - Count the links

                    | Tool | Use |
                    | --- | --- |
                    | Gloves | Warm hands |

                    **Key takeaway:** Practise at home.
                    """),
            Section(heading: "Count the links", body: "Nobody knows this sentence."),
        ]
        article.faqs = [FAQ(question: "Are they worth it?", answer: "They are, on steep roads.")]
        return article
    }

    private func talk() async throws -> Talk {
        try await Talk(Self.dictionary, session: .holding(Self.article))
    }

    @Test("A section is translated with its list, table and label, and nothing else is")
    func section() async throws {
        let talk = try await talk()
        let said = await talk.say("translate section 1 into Chinese").said
        let article = await talk.article
        #expect(article.sections[0].heading == "先平放")
        #expect(
            article.sections[0].body == """
                开车之前先把链条平放在地上。一共需要 2 条防滑链。

                - 数一数链环

                | 工具 | 用途 |
                | --- | --- |
                | 手套 | 手不会冷 |

                **关键结论：**先在家里练习一下。
                """)
        #expect(said.contains("translated section 1"))
        var others = article
        others.sections[0] = Self.article.sections[0]
        #expect(others == Self.article)
    }

    @Test(
        "The whole article is translated with its language, keyword, title and slug; one undo takes it back")
    func whole() async throws {
        let talk = try await talk()
        let said = await talk.say("把全文翻译成中文").said
        let article = await talk.article
        #expect(article.language == .chinese)
        #expect(article.keyword == "防滑链")
        #expect(article.title == "怎样安装防滑链")
        #expect(article.slug == "zen-yang-an-zhuang-fang-hua-lian")
        #expect(article.intro == "请慢慢地开车前行。")
        #expect(article.faqs[0].answer == "在陡峭的路上非常值得买。")
        // What no translation was found for stays, and is told.
        #expect(article.sections[1].body == "Nobody knows this sentence.")
        #expect(said.contains("句中有 1 句未译"))
        await talk.say("undo")
        #expect(await talk.article == Self.article)
    }

    @Test(
        "What can't be translated is told in a sentence that says what to do",
        arguments: [
            ("translate the article into English", "The article is in English already"),
            ("translate section 1 into English", "is in that language already"),
            ("translate the conclusion into Chinese", "nothing to translate"),
            ("translate the title into Chinese", "translated with the article"),
        ])
    func refused(utterance: String, sentence: String) async throws {
        let talk = try await talk()
        #expect(await talk.say(utterance).problems.first?.contains(sentence) == true)
        #expect(await talk.article == Self.article)
    }

    @Test("Nothing at all is translated where nothing is written")
    func empty() async throws {
        let talk = try await Talk(Self.dictionary)
        #expect(await talk.say("翻译成英文").problems.first?.contains("还没有可以翻译的内容") == true)
    }
}
