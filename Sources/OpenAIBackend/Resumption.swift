/// How someone goes on after a fault, in words that are parts of a sentence.
public enum Resumption: Sendable {
    /// Has the text gone on with, in a conversation.
    case continuing
    /// Says the same again, in a conversation.
    case repeating
    /// Gives the same command again, in a shell.
    case command
    /// Has a list of articles gone on with, in a shell.
    case batch

    /// The same words in both languages.
    typealias Words = (english: String, chinese: String)

    var english: String { usual.english }
    var chinese: String { usual.chinese }

    private var usual: Words {
        switch self {
        case .continuing: ("say \"continue\"", "说“继续”")
        case .repeating: ("say it again", "再说一遍")
        case .command: ("give the command again", "再次运行命令")
        case .batch: ("run the batch again", "再次运行这批文章")
        }
    }

    /// Where there is nothing to go on from.
    var anew: Words { self == .continuing ? Self.repeating.usual : usual }

    /// Where what was done is better taken back.
    var takenBack: Words {
        switch self {
        case .continuing, .repeating: ("say \"undo\" and say it again", "先“撤销”，再说一遍")
        case .command, .batch: usual
        }
    }

    /// How another model is taken, before its name.
    var otherModel: Words {
        switch self {
        case .continuing, .repeating: ("say \"use model\" and", "说“换成模型”加")
        case .command, .batch: ("give --model and", "用 --model 指定")
        }
    }
}
