import Article
import Foundation

/// Completes the path at the end of a line.
enum FileCompletion {
    /// Folders hold more than anyone wants to see in a list.
    private static let most = 200

    static func candidates(for typed: String) -> [LineCompletion.Candidate] {
        let start = typed.lastIndex(of: " ").map { typed.index(after: $0) } ?? typed.startIndex
        guard start > typed.startIndex else { return [] }
        let path = typed[start...]
        let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let (folder, name) = (String(path[..<nameStart]), path[nameStart...])
        let place = HomeFolder.expanding(folder.isEmpty ? "." : folder)
        let files = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        return files.filter { $0.hasPrefix(name) && (!$0.hasPrefix(".") || name.hasPrefix(".")) }
            .sorted().prefix(most).map { file in
                var isFolder: ObjCBool = false
                let isThere = FileManager.default.fileExists(
                    atPath: "\(place)/\(file)", isDirectory: &isFolder)
                let ending = isThere && isFolder.boolValue ? "/" : ""
                return LineCompletion.Candidate(line: typed[..<nameStart] + file + ending, label: nil)
            }
    }
}
