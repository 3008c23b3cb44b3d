import LanguageModel

/// Writes a prompt as a document that a base model goes on with.
enum ContinuationFormat {
    static func document(for branch: Branch, of prompt: Prompt) -> String {
        var blocks = prompt.examples.map { "\($0.input)\n\($0.output)" }
        if !prompt.system.isEmpty { blocks.insert(prompt.system, at: 0) }
        blocks.append("\(branch.input)\n\(branch.opening)")
        return blocks.joined(separator: "\n\n")
    }
}
