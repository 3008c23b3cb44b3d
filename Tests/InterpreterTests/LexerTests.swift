import Testing

@testable import Interpreter

@Suite struct LexerTests {
    private static let lexicon = Lexicon(
        shared: [.parts, .places, .ties, .speech, .amounts, .verbs, .titleTypes, .languages], commands: [])

    private func words(_ utterance: String) -> [String] {
        let text = FoldedText(utterance)
        return Lexer.tokens(of: text, lexicon: Self.lexicon).map { text.said($0.range) }
    }

    @Test(arguments: [
        ("come up with ten titles", ["come up with", "ten", "titles"]),
        ("export as out/crm.md", ["export", "as", "out/crm.md"]),
        ("model qwen3:8b, please", ["model", "qwen3:8b", ",", "please"]),
        ("call it for-dealers", ["call", "it", "for-dealers"]),
        ("把第二节写长", ["把", "第二", "节", "写", "长"]),
        ("“写引言”的标题", ["“写引言”", "的", "标题"]),
        ("1,100 words", ["1,100", "words"]),
        ("section 2.1", ["section", "2.1"]),
    ])
    func cutsAtTheLongestPhrase(utterance: String, expected: [String]) {
        #expect(words(utterance) == expected)
    }

    @Test(arguments: [
        ("1,100", 1_100), ("１０", 10), ("1.5k", 1_500), ("3千", 3_000), ("2k", 2_000), ("22nd", 22),
        ("第12", 12),
    ])
    func readsDigits(utterance: String, value: Int) {
        let tokens = Lexer.tokens(of: FoldedText(utterance), lexicon: Self.lexicon)
        #expect(tokens.count == 1)
        #expect(tokens.first?.number == value)
    }

    @Test(arguments: ["“a”", "\"a\"", "‘a’", "'a'", "「a」", "『a』", "《a》"])
    func takesQuotationsWhole(utterance: String) {
        let tokens = Lexer.tokens(of: FoldedText(utterance), lexicon: Self.lexicon)
        #expect(tokens.count == 1)
        #expect(tokens.first?.isQuote == true)
    }

    /// The end of the text counts as a null too: it must end a run of them.
    @Test(arguments: ["\0", "a\0", "a\0\0", "写\0", "??\0"]) func comesToAnEndBehindNulls(_ text: String) {
        let folded = FoldedText(text)
        #expect(Lexer.tokens(of: folded, lexicon: Self.lexicon).last?.range.upperBound == folded.folded.count)
    }

    @Test func keepsApostrophesInWords() {
        #expect(words("don't") == ["don't"])
        #expect(words("beginner’s titles") == ["beginner’s", "titles"])
    }

    @Test(arguments: [("tranlsation", "translation"), ("sectoin", "section"), ("titels", "titles")])
    func mendsSlips(typed: String, meant: String) {
        #expect(SlipIndex([meant]).word(nearest: typed) == meant)
    }

    @Test(arguments: [("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("same", "same", 0)])
    func measuresDistance(one: String, other: String, distance: Int) {
        #expect(EditDistance.between(one, other) == distance)
    }

    @Test func findsTraditionalAndMistypedWords() {
        let tokens = Lexer.tokens(of: FoldedText("標題"), lexicon: Self.lexicon)
        #expect(tokens.first?.has(.title) == true)
        let slip = Lexer.tokens(of: FoldedText("大钢"), lexicon: Self.lexicon)
        #expect(slip.first?.has(.outline) == true)
        #expect(slip.first?.isGuess == true)
    }
}
