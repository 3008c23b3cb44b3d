/// How English speaks of one thing and of several.
extension Int {
    /// So many things: "1 word", "2 words".
    ///
    /// - Parameter noun: In the singular; an "s" makes it plural.
    public func counted(_ noun: String) -> String { "\(self) \(agreeing(noun, noun + "s"))" }

    /// The word that agrees with so many: 1 "stands", 0 or 2 "stand".
    public func agreeing(_ one: String, _ several: String) -> String { self == 1 ? one : several }
}
