import Article
import Foundation
import LanguageModel

/// Puts the requests to the model itself: as in a chat, and as the beginning of a text to go on with.
struct PlainTask {
    let subject: QualitySubject
    let author: QualityRecord.Author

    private var isChat: Bool { author == .chat }
    private var isEnglish: Bool { subject.language == .english }

    func run(_ record: inout QualityRecord) async throws {
        try await titles(&record)
        try await outline(&record)
        try await table(&record)
        try await article(&record)
    }

    private func titles(_ record: inout QualityRecord) async throws {
        let reply = try await reply(
            chat: isEnglish
                ? "Give me 10 how-to titles for articles about \(subject.keyword)."
                : "请给我10个关于\(subject.keyword)的“如何”类文章标题。",
            beginning: isEnglish
                ? "10 how-to titles for articles about \(subject.keyword):\n\n1."
                : "关于\(subject.keyword)的10个“如何”类文章标题：\n\n1.",
            tokens: 300)
        let lines = reply.split(separator: "\n").map {
            String($0).replacing(/^\s*(?:[-*]|[0-9]+[.)、])\s*/, with: "").replacing(
                /^["“*]+|["”*]+$/, with: "")
        }.filter { !$0.isEmpty }
        let good = lines.prefix(10).filter {
            TitleMeasure.passes($0, as: .howTo, in: subject.language)
                && TextMeasure.holds($0, subject.keyword, in: subject.language)
        }
        let different = good.enumerated().count { index, title in
            TitleMeasure.areDifferent(good.prefix(index) + [title], in: subject.language)
        }
        record.count(.titlePasses, held: different, of: 10, miss: lines.first ?? "")
        record.count(.titleCount, holds: lines.count == 10 && different == 10)
    }

    private func outline(_ record: inout QualityRecord) async throws {
        let reply = try await reply(
            chat: isEnglish
                ? "Make an outline with 6 sections for an article about \(subject.keyword)."
                : "请为一篇关于\(subject.keyword)的文章列一个6节的大纲。",
            beginning: isEnglish
                ? "# \(subject.keyword)\n\nOutline with 6 sections:\n\n##"
                : "# \(subject.keyword)\n\n6节的大纲：\n\n##",
            tokens: 400)
        let headings = reply.split(separator: "\n").map { $0.lowercased() }.enumerated().filter {
            index, line in
            !isChat && index == 0 || line.prefixMatch(of: /\s*(?:#|[-*•]|[0-9一二三四五六七八九十]+[.)、])/) != nil
        }.map(\.element)
        record.count(
            .sectionCount, holds: headings.count == 6 && Set(headings).count == 6, miss: "\(headings.count)")
    }

    private func table(_ record: inout QualityRecord) async throws {
        let reply = try await reply(
            chat: isEnglish
                ? "Make a Markdown table about \(subject.keyword) that compares price and quality."
                : "请用Markdown做一个关于\(subject.keyword)的价格与质量对比表。",
            beginning: isEnglish
                ? "Table: \(subject.keyword), price and quality\n\n|" : "表：\(subject.keyword)的价格与质量\n\n|",
            tokens: 300)
        let text = isChat ? reply : "|" + reply
        let table = text.split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
            .joined(separator: "\n")
        record.count(.tableWhole, holds: TextMeasure.isWhole(table), miss: String(table.prefix(60)))
    }

    private func article(_ record: inout QualityRecord) async throws {
        let reply = try await reply(
            chat: isEnglish
                ? "Write a 1,000-word article about \(subject.keyword)."
                : "请写一篇1000字的文章，主题是\(subject.keyword)。",
            beginning: "# \(subject.keyword)\n\n", tokens: 2_000)
        let paragraphs = reply.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        let length = reply.wordCount
        record.count(.length, holds: abs(length - 1_000) <= 100, miss: "\(length)")
        let sentences = paragraphs.flatMap { TextMeasure.sentences(of: $0) }
        record.count(.once, held: Set(sentences).count, of: sentences.count)
        let distinct = TextMeasure.distinctFragments(of: paragraphs, in: subject.language)
        record.count(.distinct, holds: distinct >= 0.9, miss: "\(distinct)")
        record.count(
            .endings,
            held: paragraphs.count { $0.last.map { ".!?。！？”\"".contains($0) } ?? false }, of: paragraphs.count
        )
        record.count(.leaks, holds: TextMeasure.leak(in: reply, in: subject.language) == nil)
    }

    /// The model's reply with the settings that chat programs have by default.
    private func reply(chat: String, beginning: String, tokens: Int) async throws -> String {
        let input = isChat ? (isEnglish ? "User: \(chat)\n\nAssistant:" : "用户：\(chat)\n\n助手：") : beginning
        let branch = Branch(
            input: input, stops: isChat ? ["User:", "用户："] : [], maximumTokens: tokens,
            seed: UInt32(truncatingIfNeeded: subject.seed))
        let sampling = Sampling(
            temperature: 0.8, topK: 40, topP: 0.9, minP: 0, repeatPenalty: 1.1, dryMultiplier: 0)
        var text = ""
        let request = GenerationRequest(prompt: Prompt(), branches: [branch], sampling: sampling)
        for try await case .piece(_, let piece) in subject.model.generate(request) { text += piece }
        return text
    }
}
