import LanguageModel

extension EndpointFault {
    /// The fault as one sentence that says what to do.
    ///
    /// - Parameters:
    ///   - available: The models that the server has, where it was asked.
    ///   - again: How the one who reads it goes on.
    func error(host: String, model: String, available: [String] = [], again: Resumption) -> ModelError {
        switch self {
        case .refused(let refusal):
            Self.error(refusal, host: host, model: model, available: available, again: again)
        case .unreachable, .unknownHost, .untrusted, .silent, .cut:
            connectionError(host: host, again: again)
        default: replyError(host: host, model: model, again: again)
        }
    }

    private func connectionError(host: String, again: Resumption) -> ModelError {
        switch self {
        case .unreachable(let reason):
            ModelError(
                "The server \(host) can't be reached (\(reason)): start it or check the address, then \(again.english).",
                "无法连接服务器 \(host)（\(reason)）：请启动它或检查地址，然后\(again.chinese)。")
        case .unknownHost:
            ModelError(
                "There is no server \(host): check the address and the network, then \(again.english).",
                "找不到服务器 \(host)：请检查地址和网络，然后\(again.chinese)。")
        case .untrusted(let reason):
            ModelError(
                "The connection to \(host) is not secure (\(reason)): check the address and the server's certificate.",
                "与 \(host) 的连接不安全（\(reason)）：请检查地址和服务器证书。")
        case .silent:
            ModelError(
                "The server \(host) said nothing for a minute: \(again.english) to try again.",
                "服务器 \(host) 一分钟没有响应：请\(again.chinese)再试。")
        default:
            ModelError(
                "The connection to \(host) was cut: \(again.english) to go on.",
                "与 \(host) 的连接中断：请\(again.chinese)接着写。")
        }
    }

    private func replyError(host: String, model: String, again: Resumption) -> ModelError {
        switch self {
        case .failed(let message):
            ModelError(
                "The server \(host) failed while it wrote (\(message)): \(again.english) to go on.",
                "服务器 \(host) 在写作中出错（\(message)）：请\(again.chinese)接着写。")
        case .webPage:
            ModelError(
                "The server \(host) answers with a web page: check the address; it should end in /v1.",
                "服务器 \(host) 返回了网页：请检查地址，它应以 /v1 结尾。")
        case .withheld:
            ModelError(
                "The server \(host) withheld the reply (content filter): put the request in other words.",
                "服务器 \(host) 的内容过滤拦下了回复：请换一种说法。")
        case .endless:
            ModelError(
                "The server \(host) sent without end and was stopped: \(again.english) to go on, or use another model.",
                "服务器 \(host) 不停发送，已被中止：请\(again.chinese)接着写，或换用其他模型。")
        case .onlyThought:
            ModelError(
                "The model \(model) thought until its tokens were used up and wrote nothing: \(again.anew.english), or use a model that does not reason.",
                "模型 \(model) 只顾思考，用完了词元却什么也没写：请\(again.anew.chinese)，或换用不做推理的模型。")
        case .leakedThought:
            ModelError(
                "The model \(model) thought aloud without a mark where it began: \(again.takenBack.english).",
                "模型 \(model) 的思考没有开始标记，混入了正文：请\(again.takenBack.chinese)。")
        case .tooLong(let needed, let context):
            ModelError(
                "This takes about \(needed) tokens and \(model) has room for \(context): work on a smaller part, or use a model with a longer context.",
                "这约需 \(needed) 个词元，而 \(model) 只能容纳 \(context) 个：请处理更小的部分，或换用上下文更长的模型。")
        case .promptCut(let read, let sent):
            ModelError(
                "The server \(host) read only \(read) of about \(sent) tokens: give the model a longer context there (Ollama: OLLAMA_CONTEXT_LENGTH), then \(again.takenBack.english).",
                "服务器 \(host) 只读了约 \(sent) 个词元中的 \(read) 个：请在服务器上加长上下文（Ollama：OLLAMA_CONTEXT_LENGTH），然后\(again.takenBack.chinese)。"
            )
        case .garbage(let text):
            ModelError(
                "What \(host) answers is no chat completion (\(text)): check that the address ends in /v1, or \(again.english) to try again.",
                "\(host) 的回答不是聊天补全（\(text)）：请检查地址是否以 /v1 结尾，或\(again.chinese)再试。")
        default: connectionError(host: host, again: again)
        }
    }

    private static func error(
        _ refusal: Refusal, host: String, model: String, available: [String], again: Resumption
    ) -> ModelError {
        let message = refusal.message
        if refusal.isOutOfCredit || refusal.status == 402 {
            return ModelError(
                "The account at \(host) has no credit left (\(message)): top it up, or use another model.",
                "\(host) 的账户余额不足（\(message)）：请充值或换用其他模型。")
        }
        switch refusal.status {
        case 400, 422:
            return ModelError(
                "The server \(host) did not take the request (\(message)): try a smaller part or another model.",
                "服务器 \(host) 不接受这个请求（\(message)）：请处理更小的部分或换用其他模型。")
        case 401:
            return ModelError(
                "The server \(host) wants another API key: set OPENAI_API_KEY.",
                "服务器 \(host) 需要另一个 API 密钥：请设置 OPENAI_API_KEY。")
        case 403:
            return ModelError(
                "The server \(host) does not allow this (\(message)): check the key's rights or use another model.",
                "服务器 \(host) 不允许此操作（\(message)）：请检查密钥权限或换用其他模型。")
        case 404:
            return missing(model, host: host, available: available, again: again)
        case 408, 504:
            return ModelError(
                "The server \(host) took too long (\(refusal.status)): \(again.english) to try again.",
                "服务器 \(host) 超时（\(refusal.status)）：请\(again.chinese)再试。")
        case 413:
            return ModelError(
                "The request is too long for \(host): work on a smaller part.",
                "请求对 \(host) 来说太长：请处理更小的部分。")
        case 429:
            let pause = refusal.retryAfter.map { Int($0.rounded(.up)) }
            return ModelError(
                "The server \(host) allows no more requests now (\(message)): wait \(pause.map { "\($0) seconds" } ?? "a little"), then \(again.english).",
                "服务器 \(host) 暂不接受更多请求（\(message)）：请等\(pause.map { " \($0) 秒" } ?? "一会儿")，再\(again.chinese)。")
        case 500...:
            return ModelError(
                "The server \(host) failed (\(refusal.status), \(message)): wait a moment, then \(again.english).",
                "服务器 \(host) 出错（\(refusal.status)，\(message)）：请稍等，再\(again.chinese)。")
        default:
            return ModelError(
                "The server \(host) answered \(refusal.status) (\(message)): check the address; it should end in /v1.",
                "服务器 \(host) 返回 \(refusal.status)（\(message)）：请检查地址，它应以 /v1 结尾。")
        }
    }

    /// A model that the server does not have, with those that it has.
    static func missing(
        _ model: String, host: String, available: [String], again: Resumption
    ) -> ModelError {
        guard !available.isEmpty else {
            return ModelError(
                "The server \(host) has no model \"\(model)\", or its address should end in /v1: check both.",
                "服务器 \(host) 没有模型“\(model)”，或地址应以 /v1 结尾：请检查两者。")
        }
        let more = available.count > 8 ? ", …" : ""
        let names = available.prefix(8).map(plain).joined(separator: ", ") + more
        return ModelError(
            "The server \(host) has no model \"\(model)\": \(again.otherModel.english) one of \(names).",
            "服务器 \(host) 没有模型“\(model)”：请\(again.otherModel.chinese)以下之一：\(names)。")
    }
}
