import Article
import Testing

@Suite("One and several") struct GrammaticalNumberTests {
    @Test(arguments: [(0, "0 words hold"), (1, "1 word holds"), (2, "2 words hold"), (21, "21 words hold")])
    func nounsAndVerbsAgree(_ count: Int, _ expected: String) {
        #expect("\(count.counted("word")) \(count.agreeing("holds", "hold"))" == expected)
    }
}
