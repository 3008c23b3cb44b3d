import Article
import LanguageModel

/// What the model has room for and what was used of it, as Markdown.
enum UsageView {
    /// `tokens: 812 of 8192 used by the last request, 7380 left · 5,210 read and 1,904 written so far`.
    static func line(_ usage: TokenUsage, in language: Language) -> String {
        let isEnglish = language == .english
        let used = usage.prompt + usage.reply
        let about = usage.isEstimate ? (isEnglish ? "about " : "约") : ""
        var items: [String] = []
        if let context = usage.contextLength, let left = usage.left {
            items.append(
                isEnglish
                    ? "\(about)\(used) of \(context) used by the last request, \(left) left"
                    : "上次请求用了\(about) \(used) / \(context)，剩余 \(left)")
        } else {
            items.append(
                isEnglish
                    ? "\(about)\(used) used by the last request, the model does not tell how many fit"
                    : "上次请求用了\(about) \(used)，模型未说明上限")
        }
        if usage.read + usage.written > 0 {
            items.append(
                isEnglish
                    ? "\(usage.read) read and \(usage.written) written so far"
                    : "共读 \(usage.read)，写 \(usage.written)")
        }
        return (isEnglish ? "tokens: " : "词元：") + items.joined(separator: " · ") + "\n"
    }
}

extension Conversation {
    /// What the model in use has room for.
    func usageLine() async -> String {
        UsageView.line(await model.usage(), in: language)
    }
}
