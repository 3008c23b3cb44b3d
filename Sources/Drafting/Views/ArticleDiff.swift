import Article
import Foundation

/// What differs between two articles, word by word, as Markdown: struck out what went, bold what came.
struct ArticleDiff {
    let old: Article
    let new: Article
    /// The language of the names of the parts.
    let language: Language

    /// One paragraph a part that differs; empty where none does.
    var markdown: String {
        let before = parts(of: old)
        let after = parts(of: new)
        let names =
            after.map(\.name) + before.map(\.name).filter { name in !after.contains { $0.name == name } }
        return names.compactMap { name in
            let one = before.first { $0.name == name }?.text ?? ""
            let other = after.first { $0.name == name }?.text ?? ""
            return one == other ? nil : "**\(name)**: \(Self.marked(from: one, to: other))\n\n"
        }.joined()
    }

    private func parts(of article: Article) -> [(name: String, text: String)] {
        let fields = Edit.TextField.allCases.filter { $0 != .intro && $0 != .conclusion }
            .map { (TurnSummary.name(of: $0, in: language), article[$0]) }
        let outline = article.sections.enumerated().flatMap { index, section in
            ["\(index + 1). \(section.heading)"]
                + section.subsections.enumerated().map { "\(index + 1).\($0 + 1) \($1.heading)" }
        }
        let questions = article.faqs.map(\.question)
        let isEnglish = language == .english
        let lists = [
            (isEnglish ? "keywords" : "次要关键词", article.keywords),
            (isEnglish ? "titles" : "备选标题", article.titleIdeas.map(\.text)),
            (isEnglish ? "outline" : "大纲", outline), (isEnglish ? "questions" : "问题", questions),
        ].map { ($0.0, $0.1.joined(separator: "; ")) }
        let prose = article.prose.map { ($0.part.name(in: language), $0.text) }
        return (fields + lists + prose).filter { !$0.1.isEmpty }
    }

    /// The words of both texts in order, marked where only one has them.
    static func marked(from old: String, to new: String) -> String {
        let before = tokens(of: old)
        let after = tokens(of: new)
        let (removed, inserted) = changes(from: before, to: after)
        var runs = Runs()
        var (old, new) = (0, 0)
        while old < before.count || new < after.count {
            if removed.contains(old) {
                runs.add(before[old], marked: "~~")
                old += 1
            } else if inserted.contains(new) {
                runs.add(after[new], marked: "**")
                new += 1
            } else {
                runs.add(after[new], marked: "")
                (old, new) = (old + 1, new + 1)
            }
        }
        return runs.text
    }

    /// The places of the words that went, and of those that came.
    ///
    /// Texts of so many different words that comparing them would take long are taken for wholly different
    /// between what both begin and end with.
    private static func changes(
        from before: [String], to after: [String]
    ) -> (removed: IndexSet, inserted: IndexSet) {
        let shorter = min(before.count, after.count)
        let start = zip(before, after).prefix { $0 == $1 }.count
        let end = min(
            zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count, shorter - start)
        // Numbers are compared faster than words are.
        var numbers: [String: Int] = [:]
        func number(_ word: String) -> Int {
            if let known = numbers[word] { return known }
            numbers[word] = numbers.count
            return numbers.count - 1
        }
        let old = before[start..<(before.count - end)].map(number)
        let new = after[start..<(after.count - end)].map(number)
        let common = Set(old).intersection(new)
        guard !common.isEmpty, max(old.count, new.count) <= 20_000 else {
            return (
                IndexSet(integersIn: start..<(before.count - end)),
                IndexSet(integersIn: start..<(after.count - end))
            )
        }
        var (removed, inserted) = (IndexSet(), IndexSet())
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(start + offset)
            case .insert(let offset, _, _): inserted.insert(start + offset)
            }
        }
        return (removed, inserted)
    }

    /// Words with the space behind them; in Chinese single characters.
    private static func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        for character in text {
            if character.unicodeScalars.contains(where: \.isIdeograph) {
                if !word.isEmpty { tokens.append(word) }
                tokens.append(String(character))
                word = ""
            } else {
                word.append(character)
                if character.isWhitespace {
                    tokens.append(word)
                    word = ""
                }
            }
        }
        if !word.isEmpty { tokens.append(word) }
        return tokens
    }

    /// Neighbours with the same mark, under one pair of marks.
    private struct Runs {
        var runs: [(mark: String, text: String)] = []

        mutating func add(_ token: String, marked mark: String) {
            if runs.last?.mark == mark {
                runs[runs.count - 1].text += token
            } else {
                runs.append((mark, token))
            }
        }

        var text: String {
            runs.map { run in
                // A mark holds only where it touches a letter.
                let text = run.text.trimmed
                let space = run.text.last?.isWhitespace == true ? " " : ""
                return run.mark.isEmpty || text.isEmpty ? run.text : run.mark + text + run.mark + space
            }.joined().replacing("\n\n", with: " ¶ ")
        }
    }
}
