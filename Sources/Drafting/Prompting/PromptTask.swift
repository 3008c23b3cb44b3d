/// What a prompt is for; the raw value names its file.
enum PromptTask: String, CaseIterable, Sendable {
    case titles
    case headings
    case subheadings
    case brief
    case description
    case intro
    case section
    case conclusion
    case question
    case answer
    case ask
    case list
    case table
    case translate
    case propose
    /// A whole part, by a model that does as it is told; as are the lists that follow.
    case part
    case titleList = "title-list"
    case outline
    case questions
}
