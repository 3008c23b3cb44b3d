import Foundation
import Interpreter

/// Shows how the article will look, or stops showing it.
struct Preview: Command {
    /// What it is turned to; on where nothing is said.
    var state: State?

    enum State: String, Codable { case off }

    static let verb = "preview"
    static let answersQuestions = true

    static let help = CommandHelp(
        english: "Opens a page that shows how the article will look, and follows while it is written.",
        chinese: "打开预览网页，写作时同步更新。",
        englishExamples: ["show me how it looks", "preview", "stop the preview"],
        chineseExamples: ["预览", "关闭预览"],
        usage: "/preview [off]")

    private enum Cue { case verb, noun }
    private enum Ending { case word }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "preview", "see how it looks", "show me how it looks", "how does it look",
            "show me what it looks like", "what does it look like", "see what it looks like",
            "what will it look like", "what would it look like", "how will it look",
            "open the preview", "open a preview", "show me a preview", "show how it looks", "how it looks",
            "how it will look", "how it'll look", "how it's going to look", "how it is going to look",
            "what it looks like", "what it will look like", "how it would look",
            "how the article looks", "how this looks", "how the page looks", "how it reads on the page", "预览",
            "效果", "成品", "成品效果", "最终效果", "发布效果", "预览一下", "看看效果", "效果图", "看效果", "看看成品", "看看样子", "看看长什么样",
            "打开预览", "网页预览", "看一下效果", "看看排版", "看看成品效果", "看看最终效果", "看排版", "预览效果", "看下效果", "看成品", "效果预览", "看看页面",
            "长什么样", "看看发布后的样子", "看看文章的样子", "瞧瞧效果"),
        .value(
            Ending.word, "stop", "close", "end", "quit", "exit", "off", "turn off", "switch off", "shut",
            "shut down",
            "hide", "kill", "cancel", "away", "关闭", "关掉", "关", "关了", "关上", "停止", "停", "停掉", "停下", "停了", "结束",
            "退出",
            "收起", "取消", "终止", "隐藏"),
        .value(
            Cue.noun, "再看看", "再看", "let me see", "show me", "i want to see", "i'd like to see", "can i see",
            "could i see",
            "let's see", "让我看看", "给我看看", "看看", "看一下", "我看看", "我想看", "让我看", "show", "me", "let", "see", "open",
            "in", "the", "browser", "page", "web", "article", "look", "looks", "rendered", "start", "launch",
            "give", "version", "when", "published", "on", "online", "live", "run", "a", "pull", "bring",
            "finished", "打开", "页", "给我", "看", "效果", "浏览器", "页面", "网页", "样子", "渲染", "成品", "最终", "发布", "展示",
            "里",
            "启动", "显示", "生成", "开", "一版", "怎么样", "出来", "会"),
    ]

    static func read(_ clause: inout Clause) -> Preview? {
        guard !clause.isStatement, clause.take(Cue.verb) else { return nil }
        let ends = clause.take(Ending.word)
        // "Is the preview off?" is asked of what is, and turns nothing off.
        if ends, clause.isQuestion { return nil }
        _ = clause.take(Cue.noun)
        clause.take(anyOf: [.it, .article, .this, .inside, .make, .on, .of, .condition, .asking])
        if ends { clause.take(anyOf: [.change, .put]) }
        guard clause.isSpent else { return nil }
        return Preview(state: ends ? .off : nil)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Preview {
        Preview(state: form.take(Ending.self) == nil ? nil : .off)
    }
}

extension Preview: Action {
    func run(in conversation: isolated Conversation) async throws {
        guard let preview = conversation.preview else {
            throw Problem(
                "There is no preview here: start Drafter in a terminal.", "这里无法预览：请在终端中启动 Drafter。")
        }
        guard state == nil else {
            return await preview.close()
                ? conversation.notice("the preview is closed", "预览已关闭")
                : conversation.notice("no preview is open", "没有打开的预览")
        }
        let address: URL
        do {
            address = try await preview.open()
        } catch {
            throw Problem(
                "The preview can't be opened (\(error)): export the article as HTML instead.",
                "无法打开预览（\(error)）：请改为导出 HTML。")
        }
        conversation.notice(
            "the preview is at \(address.absoluteString) while Drafter runs",
            "预览地址（Drafter 运行期间有效）：\(address.absoluteString)")
    }
}
