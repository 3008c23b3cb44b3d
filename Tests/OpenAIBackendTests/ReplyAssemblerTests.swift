import LanguageModel
import Testing

@testable import OpenAIBackend

/// What becomes text, in whatever pieces it comes.
@Suite struct ReplyAssemblerTests {
    private func text(_ pieces: [String], _ branch: Branch, mayBeginInThought: Bool = false) -> String {
        var assembler = ReplyAssembler(branch, mayBeginInThought: mayBeginInThought)
        var text = ""
        for piece in pieces where assembler.reason == nil { text += assembler.add(piece) }
        return text + assembler.finish(.stop)
    }

    private func branch(_ opening: String = "", stops: [String] = [], endsAtSentence: Bool = false) -> Branch
    {
        Branch(
            input: "", opening: opening, stops: stops, maximumTokens: 100, seed: 1,
            endsAtSentence: endsAtSentence)
    }

    @Test(arguments: [
        ("How to Bake", [" Bread\nand more"], " Bread"),
        ("How to Bake", ["how to bake", " Bread"], " Bread"),
        ("How to Bake", ["How", " to ", "boil"], " How to boil"),
        ("", ["<think>x</think>Bread"], "Bread"), ("- ", ["Bread"], "Bread"), ("How", ["Bread"], " Bread"),
        ("邮件营销", ["邮件", "营销的好处"], "的好处"), ("邮件营销", ["有哪些好处"], "有哪些好处"),
    ])
    func theOpeningIsNotSaidAgainAndAStopEnds(_ opening: String, _ pieces: [String], _ wanted: String) {
        #expect(text(pieces, branch(opening, stops: ["\n"])) == wanted)
    }

    @Test(arguments: [["a S", "TOP b"], ["a STOP b"], ["a ", "S", "T", "O", "P", "x"]])
    func aStopThatComesInPiecesIsNeverSeen(_ pieces: [String]) {
        #expect(text(pieces, branch(stops: ["STOP", "###"])) == "a ")
    }

    @Test(arguments: [["a S", "TART"], ["a ST"], ["a ", "START"]])
    func whatOnlyBeginsLikeAStopStays(_ pieces: [String]) {
        #expect(text(pieces, branch(stops: ["STOP"])) == pieces.joined())
    }

    @Test func aSentenceEndsABranchWhereThatWasAsked() {
        #expect(
            text(["One is here. Two", " is there. Three."], branch(endsAtSentence: true)) == "One is here.")
        #expect(text(["At 3.", "5 litres. Two"], branch(endsAtSentence: true)) == "At 3.5 litres.")
    }

    @Test(arguments: [
        ["Good morning.", "<|im_end|>", "\n<|im_start|>user"], ["Good morn", "ing.<end_of", "_turn>\nmodel"],
        ["Good morning.</", "s> Good"],
    ])
    func theMarkOfATurnEndsTheText(_ pieces: [String]) {
        #expect(text(pieces, branch()) == "Good morning.")
    }

    @Test func aModelThatMayThinkWithNoMarkAndDoesNotLosesNothing() {
        #expect(text(["Good ", "morning."], branch(), mayBeginInThought: true) == "Good morning.")
        var assembler = ReplyAssembler(branch(), mayBeginInThought: true)
        assembler.add(thought: "Hm.")
        #expect(assembler.add("Good ") == "Good ")
    }
}

/// Thoughts, cut anywhere.
@Suite struct ThoughtFilterTests {
    @Test(arguments: [
        ("<think>a</think>b", "b"), ("<think>\n\n</think>\n\nb", "b"), ("a <b> c", "a <b> c"),
        ("a < b", "a < b"),
        ("[THINK]a[/THINK]b", "b"), ("[link](x)", "[link](x)"), ("<thinking>a</thinking> b<thi", "b<thi"),
        ("one <think>a</think>two <thought>b</thought>three", "one two three"), ("<think>never ends", ""),
        ("<thinker>", "<thinker>"),
    ])
    func areLeftOutHoweverTheyAreCut(_ text: String, _ wanted: String) {
        for size in 1...text.count {
            var filter = ThoughtFilter()
            var seen = ""
            var rest = text[...]
            while !rest.isEmpty {
                seen += filter.add(String(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            #expect(seen + filter.finish() == wanted, "in pieces of \(size)")
        }
    }
}
