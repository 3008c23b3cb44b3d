import Article

/// Something that can't be done, said to the writer in one sentence that tells what to do instead.
public struct Problem: Error, Equatable, Sendable {
    let english: String
    let chinese: String
    /// What the writer has to choose from before it can be done; `nil` where it can't be done at all.
    let question: PartQuestion?

    init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
        question = nil
    }

    init(_ question: PartQuestion) {
        english = question.sentence(in: .english)
        chinese = question.sentence(in: .chinese)
        self.question = question
    }

    /// The sentence in the language that the writer speaks.
    public func sentence(in language: Language) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}

extension Problem {
    /// What an edit that names a missing part means to the writer.
    init(_ error: EditError) {
        switch error {
        case .noSection(let number):
            self.init(
                "There is no section \(number): say \"show the outline\" to see which there are.",
                "没有第 \(number) 节：请说“看看大纲”查看有哪些。")
        case .noFAQ(let number):
            self.init(
                "There is no FAQ \(number): say \"show the FAQs\" to see which there are.",
                "没有第 \(number) 个常见问题：请说“看看常见问题”查看有哪些。")
        }
    }

    /// A command that is understood, but that nothing can carry out yet.
    static let notYet = Problem(
        "I understand, but can't do that yet: say \"help\" to see what I can do.",
        "明白您的意思，但我还做不到：请说“帮助”查看我能做什么。")
}
