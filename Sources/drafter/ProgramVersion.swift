/// The version of the program, which sessions keep.
enum ProgramVersion {
    static let current = "0.1.0"
}
