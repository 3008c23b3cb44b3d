import Article

/// Asks for titles: five of every type, ten and twenty of some, more of them, and a mixed list.
struct TitleTask {
    let subject: QualitySubject

    func run(_ record: inout QualityRecord) async throws {
        var all = Article(language: subject.language)
        for type in TitleType.allCases {
            let article = try await subject.talk().say("/titles 5 \(type.rawValue)")
            measure(article.titleIdeas, count: 5, type: type, &record)
            all.titleIdeas += article.titleIdeas
        }
        try subject.keep(all, as: "titles")
        // Long lists of another type for each keyword and seed, so that all come to it.
        let types = TitleType.allCases
        let start = (Int(subject.seed) * 5 + subject.keyword.utf8.reduce(0) { $0 + Int($1) }) % types.count
        let talk = try await subject.talk()
        let ten = try await talk.say("/titles 10 \(types[start].rawValue)").titleIdeas
        measure(ten, count: 10, type: types[start], &record)
        let more = try await talk.say("5 more").titleIdeas
        record.count(
            .moreTitles,
            holds: more.count == 15 && Array(more.prefix(10)) == ten
                && TitleMeasure.areDifferent(more.map(\.text), in: subject.language)
                && more.allSatisfy { $0.type == types[start] },
            miss: "\(subject.keyword), \(types[start].rawValue): \(more.count)")
        let other = types[(start + 7) % types.count]
        let twenty = try await subject.talk().say("/titles 20 \(other.rawValue)").titleIdeas
        measure(twenty, count: 20, type: other, &record)
        let mixed = try await subject.talk().say("/titles 10").titleIdeas
        measureMix(mixed, count: 10, &record)
        let few = try await subject.talk().say("/titles 6").titleIdeas
        measureMix(few, count: 6, &record)
    }

    private func measure(
        _ ideas: [TitleIdea], count: Int, type: TitleType, _ record: inout QualityRecord
    ) {
        let titles = ideas.map(\.text)
        let language = subject.language
        var allPass = true
        for title in titles {
            let passes = TitleMeasure.passes(title, as: type, in: language)
            let holdsKeyword = TextMeasure.holds(title, subject.keyword, in: language)
            record.count(.titlePasses, holds: passes, miss: "\(type.rawValue): \(title)")
            record.count(.titleKeyword, holds: holdsKeyword, miss: "\(subject.keyword): \(title)")
            if !passes || !holdsKeyword { allPass = false }
        }
        let areDifferent = TitleMeasure.areDifferent(titles, in: language)
        record.count(
            .titleCount, holds: titles.count == count && areDifferent && allPass,
            miss:
                "\(subject.keyword), \(type.rawValue): \(titles.count) of \(count)\(areDifferent ? "" : ", alike")"
        )
    }

    private func measureMix(_ ideas: [TitleIdea], count: Int, _ record: inout QualityRecord) {
        let language = subject.language
        let good = ideas.allSatisfy {
            TitleMeasure.passes($0.text, as: $0.type, in: language)
                && TextMeasure.holds($0.text, subject.keyword, in: language)
        }
        let types = Set(ideas.map(\.type)).count
        record.count(
            .mixedTypes,
            holds: good && ideas.count == count && types >= min(count, 8)
                && TitleMeasure.areDifferent(ideas.map(\.text), in: language),
            miss: "\(subject.keyword): \(ideas.count) of \(count), \(types) types\(good ? "" : ", some bad")")
    }
}
