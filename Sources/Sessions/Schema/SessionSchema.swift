import Foundation

/// The JSON Schema of a session's file, in its newest format.
public enum SessionSchema {
    /// The schema as JSON (draft 2020-12).
    public static var json: String { String(decoding: PackageResources.session_schema_json, as: UTF8.self) }
}
