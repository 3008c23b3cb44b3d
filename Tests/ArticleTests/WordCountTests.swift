import Article
import Testing

@Suite struct WordCountTests {
    @Test(arguments: [
        ("", 0), ("Two words.", 2), ("don't stop", 2), ("3.5 litres, 1,000 jars", 4), ("e-mail", 2),
        ("a … b", 2),
        ("| a | b |\n| --- | --- |\n| c | d |", 4), ("**Bold** text", 2), ("完全指南", 4), ("CRM与ERP:区别", 5),
        ("第 2 步，开始。", 5), ("iPhone 15 很好", 4),
    ])
    func counts(_ text: String, _ words: Int) {
        #expect(text.wordCount == words)
    }
}
