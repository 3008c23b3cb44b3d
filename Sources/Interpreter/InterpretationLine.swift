/// One line of `drafter interpret`: an utterance with its commands, as JSON.
public enum InterpretationLine {
    /// The line for an utterance, without the line break.
    public static func encode(_ text: String, _ interpretation: Interpretation) -> String {
        var line = "{\"text\":" + JSONText.quote(text)
        switch interpretation {
        case .commands(let commands):
            line += ",\"commands\":[" + commands.map(encode).joined(separator: ",") + "]}"
        case .mistake(let sentence):
            line += ",\"error\":" + JSONText.quote(sentence) + "}"
        }
        return line
    }

    /// One command: `{"do":"titles","count":10}`, its slots in the order of its properties.
    public static func encode(_ command: any Command) -> String {
        let slots = SlotEncoder.slots(of: command)
        let all = [("do", JSONText.quote(type(of: command).verb))] + slots
        return "{" + all.map { JSONText.quote($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
    }
}

/// Text as JSON writes it.
enum JSONText {
    /// A string in quotation marks, with all escaped that must be.
    static func quote(_ text: String) -> String {
        var quoted: [UInt8] = [0x22]
        quoted.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case 0x22: quoted += [0x5C, 0x22]
            case 0x5C: quoted += [0x5C, 0x5C]
            case 0x0A: quoted += [0x5C, 0x6E]
            case 0x0D: quoted += [0x5C, 0x72]
            case 0x09: quoted += [0x5C, 0x74]
            case 0x00..<0x20, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                quoted += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: quoted.append(byte)
            }
        }
        quoted.append(0x22)
        return String(decoding: quoted, as: UTF8.self)
    }
}
