import Article

/// An outline as a writer edits it by hand: `## heading`, its brief on lines of its own, `### subheading`.
enum OutlineText {
    static func text(of sections: [Section]) -> String {
        sections.map { section in
            let subsections = section.subsections.map { lines(of: $0, mark: "###") }
            return ([lines(of: section, mark: "##")] + subsections).joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }

    private static func lines(of section: Section, mark: String) -> String {
        "\(mark) \(section.heading)" + (section.brief.isEmpty ? "" : "\n\(section.brief)")
    }

    /// The sections that a text names, each with what was written under its heading before.
    ///
    /// A heading that is new takes the text of the one in its place, where there are as many as before: it
    /// was renamed.
    static func sections(in text: String, replacing old: [Section]) -> [Section] {
        var outline: [Section] = []
        for line in text.split(separator: "\n") {
            let line = String(line).trimmed
            if line.hasPrefix("### "), !outline.isEmpty {
                outline[outline.count - 1].subsections.append(Section(heading: heading(line)))
            } else if line.hasPrefix("## ") {
                outline.append(Section(heading: heading(line)))
            } else if !line.isEmpty, var last = outline.last {
                if last.subsections.isEmpty {
                    last.brief = joined(last.brief, line)
                } else {
                    let index = last.subsections.count - 1
                    last.subsections[index].brief = joined(last.subsections[index].brief, line)
                }
                outline[outline.count - 1] = last
            }
        }
        return filled(outline, from: old)
    }

    private static func heading(_ line: String) -> String { String(line.drop { $0 == "#" }).trimmed }

    private static func joined(_ brief: String, _ line: String) -> String {
        brief.isEmpty ? line : "\(brief) \(line)"
    }

    private static func filled(_ outline: [Section], from old: [Section]) -> [Section] {
        outline.enumerated().map { index, section in
            let isRenamed =
                outline.count == old.count && !outline.contains { $0.heading == old[index].heading }
            let known = old.first { $0.heading == section.heading } ?? (isRenamed ? old[index] : nil)
            guard let known else { return section }
            var section = section
            section.body = known.body
            section.subsections = filled(section.subsections, from: known.subsections)
            return section
        }
    }
}
