/// The addresses that a document links to, each by a number.
struct WordLinks {
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private var addresses: [String] = []

    /// The number of an address, as a relation of the document is named.
    mutating func number(of address: String) -> String {
        let place = addresses.firstIndex(of: address) ?? addresses.count
        if place == addresses.count { addresses.append(address) }
        return "rLink\(place + 1)"
    }

    var xml: String {
        let parts = ["styles", "numbering", "settings"].map {
            "<Relationship Id=\"r\($0)\" Type=\"\(Self.office)/\($0)\" Target=\"\($0).xml\"/>"
        }
        let links = addresses.enumerated().map { place, address in
            "<Relationship Id=\"rLink\(place + 1)\" Type=\"\(Self.office)/hyperlink\" Target=\"\(HTMLText.escaped(address))\" TargetMode=\"External\"/>"
        }
        return WordExport.header
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + (parts + links).joined() + "</Relationships>"
    }
}
