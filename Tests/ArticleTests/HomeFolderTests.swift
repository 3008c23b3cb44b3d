import Article
import Testing

@Suite struct HomeFolderTests {
    @Test(arguments: [
        ("~/a.md", "/home/elsewhere/a.md"), ("~", "/home/elsewhere"), ("a/~", "a/~"), ("/a", "/a"), ("", ""),
    ])
    func theHomeIsWhatTheShellSays(_ path: String, _ whole: String) {
        #expect(HomeFolder.expanding(path, home: "/home/elsewhere") == whole)
    }
}
