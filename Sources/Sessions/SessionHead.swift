import Article
import Foundation

/// What a session's file says before its turns: all that is needed to list it, and to go on with it.
struct SessionHead: Codable, Equatable {
    var format: Int
    var program: String
    var name: String
    var created: Date
    var updated: Date
    var settings: SessionSettings
    var article: Article
    var digest: String
    var score: Int?

    /// What follows the checksum in the first line of a file.
    static let ending = Data(#"","turns":["#.utf8)

    init(of session: Session) {
        format = Session.currentFormat
        program = session.program
        name = session.name
        created = session.created
        updated = session.updated
        settings = session.settings
        article = session.article
        digest = session.digest
        score = session.score
    }
}

/// A turn with its number in the session, from 1, in one object; so it stands in a file.
struct NumberedTurn: Codable, Equatable {
    var number: Int
    var turn: Turn

    private enum Key: String, CodingKey { case number }

    init(number: Int, turn: Turn) {
        self.number = number
        self.turn = turn
    }

    init(from decoder: any Decoder) throws {
        turn = try Turn(from: decoder)
        number = try decoder.container(keyedBy: Key.self).decode(Int.self, forKey: .number)
    }

    func encode(to encoder: any Encoder) throws {
        try turn.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
    }
}
