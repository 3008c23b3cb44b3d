import Article

/// The article links to other pages: of the same site, or of others.
struct LinkCount: Rule {
    /// Where a link leads.
    enum Kind { case `internal`, outbound }

    let kind: Kind

    var name: String { kind == .internal ? "internal-links" : "outbound-links" }

    func verdict(on page: Page) -> Verdict? {
        let links = page.passages.flatMap(\.links).filter { Self.kind(of: $0.address) == kind }
        let unfollowed = links.count(where: \.isNofollow)
        let score = links.isEmpty ? 3 : unfollowed == 0 ? 9 : unfollowed < links.count ? 8 : 7
        let (english, chinese) = kind == .internal ? ("to your own pages", "站内") : ("to other sites", "站外")
        let note =
            unfollowed > 0
            ? (
                "; \(unfollowed) of them \(unfollowed.agreeing("is", "are")) nofollow",
                "，其中 \(unfollowed) 个是 nofollow"
            ) : ("", "")
        return Verdict(
            score: score, value: Double(links.count), limit: 1,
            english: "article: \(links.count.counted("link")) \(english); at least 1 is right\(note.0)",
            chinese: "全文：\(links.count) 个\(chinese)链接，至少 1 个\(note.1)")
    }

    /// An address with a host leads to another site, one without a scheme to the same; a place on the page and
    /// an address for mail are neither.
    private static func kind(of address: String) -> Kind? {
        let address = address.lowercased()
        if address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("//") {
            return .outbound
        }
        let hasScheme = address.prefixMatch(of: /[a-z][a-z0-9+.\-]*:/) != nil
        return address.isEmpty || address.hasPrefix("#") || hasScheme ? nil : .internal
    }
}

/// No link to another page takes the keyword for its text, and so competes with this one.
struct CompetingLinks: Rule {
    let name = "competing-links"

    func verdict(on page: Page) -> Verdict? {
        guard let keyphrase = page.keyphrase else { return nil }
        let competing = page.passages.flatMap { passage in
            passage.links.filter { keyphrase.isWhole(in: $0.text) && !$0.address.hasPrefix("#") }
                .map { (passage.place, $0) }
        }
        guard let (place, link) = competing.first else { return nil }
        return Verdict(
            score: 2, value: Double(competing.count), limit: 0, place: place,
            english:
                "\(place.name(in: .english)): \(competing.count.counted("link text")) with the keyword (\"\(link.text)\") \(competing.count.agreeing("sends", "send")) readers to another page; 0 is right",
            chinese:
                "\(place.name(in: .chinese))：\(competing.count) 个链接以关键词为文字（“\(link.text)”），会与本页竞争，应为 0")
    }
}
