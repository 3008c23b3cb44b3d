import Article

/// A heading of the page, numbered where readers of its language expect it, with the name that links go to.
struct HTMLHeading {
    let text: String
    let level: Int
    let id: String

    var html: String { "<h\(level) id=\"\(id)\">\(HTMLText.escaped(text))</h\(level)>" }
    var link: String { "<a href=\"#\(id)\">\(HTMLText.escaped(text))</a>" }
}

/// Gives every heading of a page a name of its own.
struct HTMLNames {
    private var used: Set<String> = ["content", "contents"]

    mutating func name(for text: String) -> String {
        let slug = Slug.of(text)
        let base = slug.isEmpty ? "section" : slug
        var name = base
        var number = 2
        while !used.insert(name).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }
}
