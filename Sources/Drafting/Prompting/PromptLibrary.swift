import Article
import Foundation

/// Finds prompt files: a writer's own before those that come with Drafter, name by name.
public struct PromptLibrary: Sendable {
    private let folders: [URL]

    /// - Parameter folders: Where to look, the first wins; each holds a folder `en` and a folder `zh`.
    public init(folders: [URL]) {
        self.folders = folders
    }

    /// The prompt of a task in a language.
    ///
    /// - Throws: ``Problem`` where no folder has the file, or where it can't be used.
    func template(_ task: PromptTask, in language: Language) throws(Problem) -> PromptTemplate {
        let name = "\(language.rawValue)/\(task.rawValue)"
        for folder in folders {
            let file = folder.appending(path: "\(name).mustache")
            guard let source = try? String(contentsOf: file, encoding: .utf8) else { continue }
            return try PromptTemplate(name: name, source: source)
        }
        throw Problem(
            "The prompt file \(name).mustache is missing: install Drafter again, or give its folder with --prompts.",
            "缺少提示词文件 \(name).mustache：请重新安装 Drafter，或用 --prompts 指定它所在的文件夹。")
    }

    /// How titles of a type are begun, and examples of it about other subjects.
    ///
    /// - Throws: ``Problem`` where `titles.json` is missing or lacks the type.
    func titleForms(of type: TitleType, in language: Language) throws(Problem) -> TitleForms {
        for folder in folders {
            let file = folder.appending(path: "\(language.rawValue)/titles.json")
            guard let data = try? Data(contentsOf: file) else { continue }
            let forms = try? JSONDecoder().decode([String: TitleForms].self, from: data)
            if let form = forms?[type.rawValue], !form.openings.isEmpty { return form }
            throw Problem(
                "\(file.path) has no openings for titles of type \(type.rawValue): correct the file or remove it.",
                "\(file.path) 缺少类型 \(type.rawValue) 的标题开头：请修改或删除它。")
        }
        throw Problem(
            "The file \(language.rawValue)/titles.json is missing: install Drafter again, or give its folder with --prompts.",
            "缺少文件 \(language.rawValue)/titles.json：请重新安装 Drafter，或用 --prompts 指定它所在的文件夹。")
    }
}

/// The forms that titles of one type take.
struct TitleForms: Codable, Equatable, Sendable {
    /// How such a title may begin; `{keyword}` stands for the article's.
    var openings: [String]
    /// Titles of the type about subjects that hardly any article has.
    var examples: [String]
}
