/// How someone goes on after a fault, as a part of a sentence.
public enum Resumption: Sendable {
    /// Has the text gone on with, in a conversation.
    case continuing
    /// Says the same again, in a conversation.
    case repeating
    /// Gives the same command again, in a shell.
    case command

    var english: String {
        switch self {
        case .continuing: "say \"continue\""
        case .repeating: "say it again"
        case .command: "give the command again"
        }
    }

    var chinese: String {
        switch self {
        case .continuing: "说“继续”"
        case .repeating: "再说一遍"
        case .command: "再次运行命令"
        }
    }
}
