import Article
import Publishing
import SEO

/// A state as pieces of HTML, each for one element of the page; everything in them is escaped.
struct PreviewPieces: Equatable, Sendable {
    /// The names of the article's pieces, in reading order.
    var order: [String] = []
    /// HTML by the name of the element that it is the content of.
    var html: [String: String] = [:]
    /// The article's language, as HTML names it.
    var language: String

    init(_ state: PreviewState) {
        language = state.article.language.rawValue
        let isEnglish = state.language == .english
        for fragment in HTMLExport.fragments(of: state.article, marking: state.unsupported) {
            let name = "part-" + fragment.name
            order.append(name)
            html[name] = fragment.html
        }
        if html.values.allSatisfy(\.isEmpty), let first = order.first {
            html[first] = "<p>\(isEnglish ? "Nothing is written yet." : "还没有内容。")</p>"
        }
        html["words"] = Self.words(of: state)
        html["status"] = Self.status(of: state)
        html["snippet"] = Self.snippet(of: state.article, isEnglish: isEnglish)
        html["score"] = state.report.map { Self.score($0, isEnglish: isEnglish) } ?? ""
    }

    /// What a page that shows the other has to be told: only what is new.
    func update(since old: PreviewPieces?) -> PreviewUpdate {
        PreviewUpdate(order: order, html: html.filter { old?.html[$0.key] != $0.value }, language: language)
    }

    private static func words(of state: PreviewState) -> String {
        let isEnglish = state.language == .english
        let count = state.article.wordCount
        let goal = state.article.words
        let length = isEnglish ? "\(count) of \(goal) words" : "\(count) / \(goal) 字"
        let label = isEnglish ? "Length" : "篇幅"
        let pace = state.progress?.pace ?? ""
        let text = HTMLText.escaped(pace.isEmpty ? length : "\(length) · \(pace)")
        return
            "<progress aria-label=\"\(label)\" max=\"\(goal)\" value=\"\(min(count, goal))\"></progress><p>\(text)</p>"
    }

    /// What a screen reader says by itself: when a part begins and when all is done, not each word.
    private static func status(of state: PreviewState) -> String {
        let isEnglish = state.language == .english
        if let step = state.progress?.step {
            guard !step.isEmpty else { return isEnglish ? "Writing…" : "正在写…" }
            return HTMLText.escaped(isEnglish ? "Writing \(step)" : "正在写\(step)")
        }
        guard let report = state.report else { return isEnglish ? "Ready" : "就绪" }
        return isEnglish ? "Ready · SEO \(report.score) of 100" : "就绪 · SEO \(report.score) / 100"
    }

    private static func snippet(of article: Article, isEnglish: Bool) -> String {
        let names: [(SearchSnippet.Device, String)] =
            isEnglish ? [(.desktop, "Desktop"), (.phone, "Phone")] : [(.desktop, "电脑"), (.phone, "手机")]
        let results = names.map { device, name in
            let snippet = SearchSnippet(of: article, on: device)
            let title = snippet.title.isEmpty ? "…" : snippet.title
            let description = snippet.description.isEmpty ? "…" : snippet.description
            return """
                <h3>\(name)</h3><div class="result"><p class="crumb">\(HTMLText.escaped(snippet.breadcrumb))</p>\
                <p class="headline">\(HTMLText.escaped(title))</p><p>\(HTMLText.escaped(description))</p></div>
                """
        }
        return "<h2>\(isEnglish ? "Search result" : "搜索结果")</h2>" + results.joined()
    }

    private static func score(_ report: SEOReport, isEnglish: Bool) -> String {
        let groups: [(Finding.Grade, String)] =
            isEnglish
            ? [(.bad, "Problems"), (.ok, "Could be better"), (.good, "Good")]
            : [(.bad, "问题"), (.ok, "可以更好"), (.good, "良好")]
        let lists = groups.map { grade, name in
            let findings = report.findings.filter { $0.grade == grade }
            guard !findings.isEmpty else { return "" }
            let items = findings.map { "<li>\(HTMLText.escaped($0.message))</li>" }.joined()
            let list = "<ul>\(items)</ul>"
            return grade == .good
                ? "<details><summary>\(name) (\(findings.count))</summary>\(list)</details>"
                : "<h3>\(name)</h3>\(list)"
        }
        let title = isEnglish ? "SEO \(report.score) of 100" : "SEO \(report.score) / 100"
        return "<h2>\(title)</h2>" + lists.joined()
    }
}

/// What one event tells the page.
struct PreviewUpdate: Encodable, Equatable, Sendable {
    var order: [String]
    var html: [String: String]
    var language: String
}
