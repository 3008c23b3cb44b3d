import Foundation

/// The prompt files that come with Drafter.
public enum BundledPrompts {
    /// The folder that holds a folder of prompt files for each language.
    public static var folder: URL { Bundle.module.bundleURL }
}
