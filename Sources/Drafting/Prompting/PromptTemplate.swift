import Foundation
import LanguageModel
import Mustache

/// A prompt as it stands in a file: rules, and blocks with places for what an article says.
///
/// The file begins with its ``PromptRules`` as a JSON object. Blocks follow, each under a line `[system]`,
/// `[input]` or `[output]`: the system text, worked examples, and at last the request, whose output is the
/// opening that the reply is made to begin with. Blocks are cut apart before they are filled in, so that
/// nothing in an article can become a block.
struct PromptTemplate: Sendable {
    let name: String
    let rules: PromptRules
    /// The file's whole text, of which sessions keep a digest.
    let source: String
    private let system: MustacheTemplate
    private let exchanges: [Exchange]

    private struct Exchange {
        var input: MustacheTemplate
        var output: MustacheTemplate
    }

    /// A template with an article's words in it.
    struct Filled {
        var prompt: Prompt
        var input: String
        var opening: String
    }

    /// - Throws: ``Problem`` where the text is no prompt file.
    init(name: String, source: String) throws(Problem) {
        self.name = name
        self.source = source
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.firstIndex(of: "}") else {
            throw Self.invalid(name, "it does not begin with a JSON object of rules")
        }
        do {
            rules = try JSONDecoder().decode(
                PromptRules.self, from: Data(lines[...end].joined(separator: "\n").utf8))
        } catch {
            throw Self.invalid(name, "its rules are not what they must be (\(error))")
        }
        let blocks = Self.blocks(lines[(end + 1)...])
        let inputs = blocks.filter { $0.name == "input" }
        let outputs = blocks.filter { $0.name == "output" }
        guard !inputs.isEmpty, inputs.count == outputs.count else {
            throw Self.invalid(name, "each [input] needs an [output] after it")
        }
        do {
            system = try MustacheTemplate(string: blocks.first { $0.name == "system" }?.text ?? "")
            exchanges = try zip(inputs, outputs).map {
                Exchange(
                    input: try MustacheTemplate(string: $0.text),
                    output: try MustacheTemplate(string: $1.text))
            }
        } catch {
            throw Self.invalid(name, "a Mustache tag in it is not closed")
        }
    }

    /// Fills in the article's words.
    func filled(with context: PromptContext) -> Filled {
        var turns = exchanges.map {
            Prompt.Example(
                // A part that an article lacks must not leave a blank line behind.
                input: $0.input.render(context).trimmingCharacters(in: .newlines),
                output: $0.output.render(context).trimmingCharacters(in: .newlines))
        }
        let request = turns.removeLast()
        return Filled(
            prompt: Prompt(system: system.render(context), examples: turns),
            input: request.input, opening: request.output)
    }

    private static func invalid(_ name: String, _ reason: String) -> Problem {
        Problem(
            "The prompt file \(name).mustache can't be used: \(reason). Correct it or remove it.",
            "提示词文件 \(name).mustache 无法使用，请修改或删除它。")
    }

    private static func blocks(_ lines: ArraySlice<Substring>) -> [(name: String, text: String)] {
        var blocks: [(name: String, lines: [Substring])] = []
        for line in lines {
            if ["[system]", "[input]", "[output]"].contains(line) {
                blocks.append((String(line.dropFirst().dropLast()), []))
            } else if !blocks.isEmpty {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks.map {
            ($0.name, $0.lines.joined(separator: "\n").trimmingCharacters(in: .newlines))
        }
    }
}
