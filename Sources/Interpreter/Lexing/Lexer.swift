/// Cuts an utterance into tokens, the longest known phrase first.
struct Lexer {
    let text: FoldedText
    let lexicon: Lexicon
    let quotations: Quotations
    var place = 0
    var tokens: [Token] = []

    /// The tokens of an utterance.
    static func tokens(of text: FoldedText, lexicon: Lexicon) -> [Token] {
        var lexer = Lexer(text: text, lexicon: lexicon)
        lexer.run()
        lexer.joinSeparated()
        lexer.closeTrials()
        return lexer.tokens
    }

    private init(text: FoldedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        quotations = Quotations(text)
        tokens.reserveCapacity(min(text.folded.count, 64))
    }

    func scalar(_ place: Int) -> UInt32 { place < text.folded.count ? text.folded[place] : 0 }

    private mutating func run() {
        var followsSpace = true
        while place < text.folded.count {
            let before = tokens.count
            let value = text.folded[place]
            if ScalarClass.isSpace(value) {
                place += 1
                followsSpace = true
                continue
            }
            if let close = quotations.closing[place] {
                tokens.append(Token(kind: .quote(inner: place + 1..<close), range: place..<close + 1))
                place = close + 1
            } else if ScalarClass.isHan(value) {
                readHan()
            } else if let name = nameEnd() {
                tokens.append(Token(kind: .name, range: place..<name))
                place = name
                joinChineseName()
            } else if ScalarClass.isDigit(value) {
                readDigits()
            } else if ScalarClass.isLetter(value) {
                readWords()
            } else {
                readMark(value)
            }
            if before < tokens.count { tokens[before].followsSpace = followsSpace }
            followsSpace = false
        }
    }

    // MARK: Marks

    mutating func readMark(_ value: UInt32) {
        var token = Token(kind: .mark, range: place..<place + 1)
        switch Unicode.Scalar(value) {
        case ",", "、": token.concepts = [.comma]
        case ";", "。", "\n", "!": token.concepts = [.stop]
        case ".": token.concepts = [.stop]
        case ":": token.concepts = [.colon]
        case "?": token.concepts = [.asking, .stop]
        case "&", "+": token.concepts = [.and]
        default: break
        }
        token.isEnumerating = value == 0x3001
        // A run of one mark is one mark: "??", "……".
        // The end of the text counts as 0, which may stand in a text too.
        while place + 1 < text.folded.count, scalar(place + 1) == value { place += 1 }
        token.range = token.range.lowerBound..<place + 1
        place += 1
        tokens.append(token)
    }
}
