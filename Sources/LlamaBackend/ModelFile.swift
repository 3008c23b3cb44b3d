import CLlama
import Foundation

/// What a GGUF file tells of its model, read without loading it.
public struct ModelFile: Equatable, Sendable {
    /// Where the file is.
    public let url: URL
    /// How many tokens the model was trained to read.
    public let contextLength: Int?
    /// The terms in its metadata (`general.license`), as `apache-2.0`.
    public let license: String?
    /// Whether it was tuned for conversation.
    public let hasChatTemplate: Bool

    /// The file's name without its ending.
    public var name: String { url.deletingPathExtension().lastPathComponent }

    /// - Returns: `nil` where the file is no GGUF file, or damaged.
    public init?(at url: URL) {
        LoadedModel.silenceLog()
        guard let file = gguf_init_from_file(url.path, gguf_init_params(no_alloc: true, ctx: nil)) else {
            return nil
        }
        defer { gguf_free(file) }
        func text(_ key: String) -> String? {
            let index = gguf_find_key(file, key)
            guard index >= 0, gguf_get_kv_type(file, index) == GGUF_TYPE_STRING else { return nil }
            return gguf_get_val_str(file, index).map { String(cString: $0) }
        }
        self.url = url
        let length = gguf_find_key(file, "\(text("general.architecture") ?? "").context_length")
        contextLength =
            length >= 0 && gguf_get_kv_type(file, length) == GGUF_TYPE_UINT32
            ? Int(gguf_get_val_u32(file, length)) : nil
        license = text("general.license")
        hasChatTemplate = text("tokenizer.chat_template") != nil
    }

    /// The GGUF files in a folder, by name.
    public static func all(in folder: URL) -> [ModelFile] {
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension.lowercased() == "gguf" }
            .sorted { $0.path < $1.path }.compactMap(ModelFile.init)
    }
}
