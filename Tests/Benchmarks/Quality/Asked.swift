/// What is asked of a text, as the page of results names it, and how often it has to hold.
enum Asked: String, Codable, CaseIterable, Sendable {
    case titleCount = "N titles of a type (5, 10, 20): exactly N, all pass"
    case titlePasses = "a title passes its type's test and the common rules"
    case titleKeyword = "a title holds the keyword or its content words"
    case moreTitles = "\"more\": exactly N more, none twice"
    case mixedTypes = "a mixed list: exactly N, of at least min(N, 8) types"

    case sectionCount = "an outline has exactly N sections, all different"
    case briefs = "a section has a brief"
    case subsections = "2–4 subsections where asked"
    case questions = "an outline has 3–6 questions"
    case outlineTitle = "an outline has a title"
    case description = "a description of 120–156 characters (60–80 字) with the keyword"
    case otherSeed = "another seed gives another outline"

    case length = "an article's length is within 10 %"
    case parts = "an article has all its parts"
    case once = "a sentence stands once"
    case distinct = "at least 90 % of an article's 4-grams are distinct"
    case endings = "a paragraph ends with a finished sentence"
    case blocks = "a list or table is whole"
    case leaks = "a text has no leak"
    case script = "at most 1 % of a text's letters are of another script"
    case sectionTopic = "a section holds a content word of its heading"
    case answerTopic = "an answer holds a content word of its question"
    case typography = "Chinese text keeps to Chinese typography"

    case tableHeader = "a table has the header asked for"
    case tableWhole = "a table asked for is well-formed, no cell empty"
    case listWhole = "a list asked for is whole"

    case shorter = "\"shorter\" has 40–80 % of the length"
    case longer = "\"longer\" has 120–200 % of the length"
    case changed = "a tone or a free instruction changes the text"
    case onTopic = "a rewritten text keeps to its topic"
    case restUntouched = "what was not to change is the same to the byte"

    /// The share of cases in which it has to hold.
    var needed: Double {
        switch self {
        case .titleKeyword, .sectionTopic, .answerTopic, .onTopic: 0.98
        case .length: 0.95
        case .once: 0.99
        default: 1
        }
    }
}
