@testable import Drafting
import Interpreter
import Testing

/// Something to say, with the JSON of its commands.
struct Said: Sendable, CustomTestStringConvertible {
    let text: String
    let commands: String

    init(_ text: String, _ commands: String) {
        self.text = text
        self.commands = commands
    }

    var testDescription: String { text }
}

@Suite struct UtteranceTests {
    private static let interpreter = Interpreter(commands: CommandCatalogue.all)

    private func commands(_ text: String) -> String {
        switch Self.interpreter.interpret(text) {
        case .commands(let commands): commands.map(InterpretationLine.encode).joined(separator: ",")
        case .mistake(let sentence): sentence
        }
    }

    @Test(
        arguments: Said.english + Said.englishMore + Said.englishWordings + Said.englishEveryday
            + Said.englishClauses)
    func understandsEnglish(said: Said) {
        #expect(commands(said.text) == said.commands)
    }

    @Test(
        arguments: Said.chinese + Said.chineseMore + Said.chineseWordings + Said.chineseEveryday
            + Said.chineseClauses)
    func understandsChinese(said: Said) {
        #expect(commands(said.text) == said.commands)
    }

    @Test(arguments: Said.asked + Said.askedInPassing + Said.askedEveryday + Said.askedAside)
    func editsNothingByMistake(text: String) {
        #expect(commands(text) == InterpretationLine.encode(Ask(text: text)))
    }

    @Test(arguments: Said.shortForms)
    func readsShortForms(said: Said) {
        #expect(commands(said.text) == said.commands)
    }

    @Test(arguments: [
        ("/titels 5", "/titles"), ("/expand", "/expand TARGET"), ("/transalte 2 zh", "/translate"),
        ("/merge 2", "/merge"),
        ("/move 3", "/move"), ("/rename 2", "/rename TARGET VALUE"), ("/xyzzyxyzzy", "/help"), ("/", "/help"),
    ])
    func namesTheNearestShortForm(text: String, nearest: String) {
        guard case .mistake(let sentence) = Self.interpreter.interpret(text) else {
            Issue.record("\(text) is no mistake")
            return
        }
        #expect(sentence.contains(nearest))
    }

    @Test func everyExampleOfHelpIsUnderstood() {
        for command in CommandCatalogue.all where command.verb != "ask" {
            for example in command.help.englishExamples + command.help.chineseExamples {
                let read = commands(example)
                #expect(read.hasPrefix("{\"do\":\"\(command.verb)\""), "\(example) is read as \(read)")
            }
        }
    }
}
