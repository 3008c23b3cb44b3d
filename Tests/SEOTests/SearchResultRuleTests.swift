import Article
import SEO
import Testing

@Suite("Rules on the search result") struct SearchResultRuleTests {
    @Test(arguments: [
        (Language.english, "raw honey", "Raw Honey: A Guide", 9),
        (.english, "raw honey", "A Guide to Raw Honey", 6),
        (.english, "raw honey", "Honey: How It Stays Raw", 6), (.english, "raw honey", "All About Honey", 2),
        (.english, "raw honey", "", 2),
        (.english, "CRM vs ERP", "CRM vs ERP Explained", 9), (.english, "CRM vs ERP", "CRM and ERP", 6),
        (.chinese, "CRM与ERP", "CRM与ERP：区别", 9), (.chinese, "CRM与ERP", "CRM 和 ERP 的区别", 9),
        (.chinese, "CRM与ERP", "ERP与CRM：区别", 9), (.chinese, "CRM与ERP", "详解 CRM 与 ERP", 6),
        (.chinese, "CRM与ERP", "CRM 指南", 2),
    ])
    func keyphraseInTitle(_ language: Language, _ keyword: String, _ title: String, _ expected: Int) {
        #expect(score("keyphrase-in-title", article(language, keyword: keyword, title: title)) == expected)
    }

    /// A Han character is 20 px, an n 11.123 px.
    @Test(arguments: [
        ("", 1), ("界".repeated(20), 6), ("界".repeated(20) + "i", 9), ("界".repeated(30), 9),
        ("界".repeated(30) + "i", 3),
        ("n".repeated(35), 6), ("n".repeated(37), 9), ("n".repeated(53), 9), ("n".repeated(54), 3),
    ])
    func titleWidth(_ title: String, _ expected: Int) {
        #expect(score("title-width", article(title: title)) == expected)
    }

    @Test(arguments: [
        ("", 3), ("Bees make it.", 3), ("Raw honey.", 9), ("Raw honey. More raw honey.", 9),
        ("Raw honey. Raw honey. Raw honey.", 3),
    ])
    func keyphraseInDescription(_ description: String, _ expected: Int) {
        #expect(score("keyphrase-in-description", article(description: description)) == expected)
    }

    @Test(arguments: [
        (Language.english, "n", 0, 1), (.english, "n", 1, 6), (.english, "n", 120, 6),
        (.english, "n", 121, 9), (.english, "n", 156, 9),
        (.english, "n", 157, 6), (.chinese, "字", 59, 6), (.chinese, "字", 60, 9), (.chinese, "字", 80, 9),
        (.chinese, "字", 81, 6),
    ])
    func descriptionLength(_ language: Language, _ letter: String, _ count: Int, _ expected: Int) {
        #expect(
            score("description-length", article(language, description: letter.repeated(count))) == expected)
    }

    @Test(arguments: [
        (Language.english, "raw honey", "raw-honey-guide", 9),
        (.english, "raw honey", "honeys-that-are-raw", 9),
        (.english, "raw honey", "honey-guide", 6), (.english, "raw honey", "", 6),
        (.english, "buy raw local honey", "buy-local-honey", 9),
        (.english, "buy raw local honey", "raw-honey", 6),
        (.chinese, "邮件营销", "you-jian-ying-xiao-zhi-nan", 9),
        (.chinese, "邮件营销", "email-marketing", 9), (.chinese, "邮件营销", "ying-xiao-zhi-nan", 6),
        (.chinese, "邮件营销", "", 6),
        (.chinese, "CRM与ERP", "crm-yu-erp-qu-bie", 9), (.chinese, "CRM与ERP", "crm-zhi-nan", 6),
    ])
    func keyphraseInSlug(_ language: Language, _ keyword: String, _ slug: String, _ expected: Int) {
        #expect(score("keyphrase-in-slug", article(language, keyword: keyword, slug: slug)) == expected)
    }

    @Test func theSnippetIsCutBetweenWordsAndFitsItsWidth() {
        let long = article(
            title: "Raw Honey: " + prose(40), slug: "raw-honey", description: "Raw honey. " + prose(60))
        let desktop = SearchSnippet(of: long, on: .desktop)
        let phone = SearchSnippet(of: long, on: .phone)
        #expect(desktop.title.hasSuffix(" ...") && PixelWidth.of(desktop.title, size: 20) <= 600)
        #expect(desktop.title == phone.title)
        #expect(PixelWidth.of(desktop.description, size: 14) <= 920)
        #expect(PixelWidth.of(phone.description, size: 14) <= 680)
        #expect(desktop.description.hasPrefix(phone.description.dropLast(4)))
        #expect(long.title.hasPrefix(desktop.title.dropLast(4)))
        #expect(desktop.breadcrumb == "example.com › raw-honey")
        let chinese = SearchSnippet(of: article(.chinese, title: "界".repeated(40)), on: .phone)
        #expect(chinese.title == "界".repeated(28) + " ...")
    }
}
