import Article
import Testing

@Suite("Slugs") struct SlugTests {
    @Test(
        "Words in ASCII, joined by hyphens",
        arguments: [
            ("How to Keep Bees", "how-to-keep-bees"), ("  A -- B!  ", "a-b"), ("Café Größe", "cafe-grosse"),
            ("Don't stop, it’s 5%", "dont-stop-its-5"), ("客户关系", "ke-hu-guan-xi"),
            ("CRM与ERP：区别", "crm-yu-erp-qu-bie"),
            ("2025年 CRM 指南", "2025-nian-crm-zhi-nan"), ("", ""), ("？！", ""), ("🐝", ""), ("../a/b", "a-b"),
        ])
    func slugs(_ text: String, _ slug: String) {
        #expect(Slug.of(text) == slug)
    }

    @Test(
        "A long text gives whole words, a long word its start",
        arguments: [
            String(repeating: "蜂蜜", count: 200), String(repeating: "honey ", count: 200),
            String(repeating: "x", count: 500),
        ])
    func long(_ text: String) {
        let slug = Slug.of(text)
        #expect((140...Slug.length).contains(slug.count))
        #expect(!slug.hasSuffix("-"))
    }
}
