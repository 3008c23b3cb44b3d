/// The edits by which an outline and what is written in it are put in another order.
///
/// Sections move with all their text; numbers follow by themselves, as they are places.
extension Article {
    /// The sections among which a number counts: those of the article, or those of one section.
    public func siblings(of number: SectionNumber) -> [Section] {
        guard number.subsection != nil else { return sections }
        return self[SectionNumber(number.section)]?.subsections ?? []
    }

    /// Takes a section out and puts it where, in the new order, the other number says.
    ///
    /// - Parameter destination: A place in the order without the section, at most one past the last.
    /// - Throws: ``EditError`` where the section or the place is not there.
    public func moving(_ number: SectionNumber, to destination: SectionNumber) throws(EditError) -> [Edit] {
        guard let section = self[number] else { throw .noSection(number) }
        let edits: [Edit] = [.removeSection(at: number), .insertSection(at: destination, section: section)]
        _ = try applying(edits)
        return edits
    }

    /// Makes one section of several, in the place and under the heading of the first.
    ///
    /// - Throws: ``EditError`` where one of them is not there.
    public func merging(_ numbers: [SectionNumber]) throws(EditError) -> [Edit] {
        let numbers = numbers.sorted(by: SectionNumber.isInReadingOrder)
        var parts: [Section] = []
        for number in numbers {
            guard let section = self[number] else { throw .noSection(number) }
            parts.append(section)
        }
        guard let first = numbers.first, let place = parts.first else { return [] }
        let merged = parts.dropFirst().reduce(place) { $0.joined(with: $1) }
        return numbers.reversed().map { .removeSection(at: $0) } + [
            .insertSection(at: first, section: merged)
        ]
    }
}

extension SectionNumber {
    /// The number of the place behind.
    public var next: SectionNumber { moved(by: 1) }

    /// The number so many places further down among its siblings; a negative count goes up.
    public func moved(by count: Int) -> SectionNumber {
        if let subsection {
            SectionNumber(section, subsection + count)
        } else {
            SectionNumber(section + count)
        }
    }

    /// The place among its siblings, counted from 1.
    public var position: Int { subsection ?? section }

    static func isInReadingOrder(_ one: SectionNumber, _ other: SectionNumber) -> Bool {
        (one.section, one.subsection ?? 0) < (other.section, other.subsection ?? 0)
    }
}

extension Section {
    /// This section with another's text and subsections behind its own.
    func joined(with other: Section) -> Section {
        var joined = self
        joined.brief = [brief, other.brief].filter { !$0.isEmpty }.joined(separator: " ")
        if joined.subsections.isEmpty || other.body.isEmpty {
            joined.body = [body, other.body].filter { !$0.isEmpty }.joined(separator: "\n\n")
        } else {
            // Behind subsections only a subsection keeps the reading order.
            joined.subsections.append(Section(heading: other.heading, body: other.body))
        }
        joined.subsections += other.subsections
        return joined
    }
}
