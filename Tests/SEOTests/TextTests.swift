import Article
import Testing

@testable import SEO

@Suite("Text analysis") struct TextTests {
    @Test(arguments: [
        ("One. Two! Three?", 3), ("It is 3.5 m. Good.", 2), ("See example.com for more.", 1),
        ("Ask Dr. Lee. He knows.", 2),
        ("Use tools, e.g. a hive tool. Then rest.", 2), ("\"Stop!\" she said. He did.", 3),
        ("Well... maybe. Yes.", 2),
        ("一句。两句！三句？", 3), ("他说：“走吧。”然后走了。", 2), ("等等……再说。", 1), ("版本 3.5 好。完", 2), ("真的？！好。", 2), ("...", 0),
        ("", 0),
    ])
    func sentences(_ text: String, _ count: Int) {
        #expect(Sentence.all(in: text).count == count, "\(Sentence.texts(in: text))")
    }

    @Test(arguments: [
        ("bee", "bees", true), ("box", "boxes", true), ("company", "companies", true),
        ("knife", "knives", true), ("child", "children", true),
        ("plan", "planned", true), ("plan", "planning", true), ("hope", "hoping", true),
        ("hop", "hoping", false), ("market", "marketing", true),
        ("run", "running", true), ("training", "trained", true), ("study", "studied", true),
        ("use", "used", true), ("car", "caring", false),
        ("honey", "honey's", true), ("status", "statu", false), ("class", "clas", false),
        ("need", "ne", false), ("thing", "th", false),
        ("bee", "beetle", false), ("analysis", "analyses", true),
    ])
    func inflection(_ one: String, _ other: String, _ areForms: Bool) {
        #expect(EnglishInflection.areForms(one, other) == areForms)
        #expect(EnglishInflection.areForms(other, one) == areForms)
    }

    @Test(arguments: [
        ("bee", 1), ("honey", 2), ("table", 2), ("make", 1), ("makes", 1), ("baked", 1), ("wanted", 2),
        ("media", 3), ("nation", 2),
        ("special", 2), ("video", 3), ("education", 4), ("boxes", 2), ("business", 2), ("being", 2),
        ("trying", 2), ("marketing", 3),
        ("area", 3), ("question", 2), ("create", 2), ("people", 2), ("international", 5), ("strategy", 3),
        ("the", 1), ("2024", 1),
    ])
    func syllables(_ word: String, _ count: Int) {
        #expect(Syllables.count(in: word) == count)
    }

    @Test(arguments: [
        ("The jar was filled.", true), ("The jar was not yet quickly filled.", false),
        ("The jar was not quickly filled.", true),
        ("Mistakes were made.", true), ("It's been written.", true), ("They got caught.", true),
        ("Bees are busy.", false),
        ("We are in need.", false), ("There is indeed hope.", false), ("The hive has a hundred bees.", false),
        ("He was a tired man.", false),
        ("They are being watched.", true), ("She filled the jar.", false),
    ])
    func passive(_ sentence: String, _ isPassive: Bool) {
        #expect(PassiveVoice.isUsed(in: Sentence(sentence).words) == isPassive)
    }

    /// From the widths of Arial in its metrics file, in thousandths of 20 px: W 944, i 222, space 278.
    @Test(arguments: [
        ("W", 18.88), ("iiii", 17.77), ("Wi W", 47.75), ("é", 11.12), ("界", 20), ("，", 20), ("—", 20),
        ("", 0), ("e\u{301}", 11.12),
    ])
    func pixels(_ text: String, _ width: Double) {
        #expect(abs(PixelWidth.of(text, size: 20) - width) < 0.02)
    }

    @Test(arguments: [
        ("CRM与ERP", ["crm", "erp"]), ("CRM 和 ERP", ["crm", "erp"]), ("邮件营销", ["邮件营销"]), ("和谐社会", ["和谐社会"]),
        ("参与者指南", ["参与者指南"]), ("远程办公与混合办公", ["远程办公", "混合办公"]), ("SEO文章", ["seo", "文章"]),
        ("a vs b", ["a", "b"]),
    ])
    func chineseKeywords(_ keyword: String, _ runs: [String]) {
        #expect(Keyphrase(keyword, language: .chinese)?.contentWords == runs)
    }

    @Test(arguments: [
        ("CRM 与 ERP 和 CRM和ERP。", 2), ("CRM/ERP。", 1), ("CRM系统和ERP系统。", 1), ("ERP。", 0), ("SCRM与ERP。", 0),
    ])
    func chineseOccurrences(_ text: String, _ count: Int) {
        #expect(Keyphrase("CRM与ERP", language: .chinese)?.occurrences(in: text) == count)
    }
}
