import Interpreter

/// All that a writer may ask for: the one list of commands.
///
/// Where two commands read an utterance equally well, the earlier one is taken.
public enum CommandCatalogue {
    /// In the order of precedence: the earlier wins where two read an utterance alike.
    public static let all: [any Command.Type] = [
        Draft.self, SetValue.self, Titles.self, More.self, Choose.self, Outline.self, Expand.self,
        Continue.self,
        Rewrite.self, Translate.self, FAQs.self, Add.self, Remove.self, Rename.self, Move.self, Merge.self,
        Split.self, Show.self, Check.self, Fix.self, Undo.self, Redo.self, Revert.self, EditByHand.self,
        Save.self, Open.self, Fork.self, Delete.self, Undelete.self, Replay.self, New.self, ListSessions.self,
        Export.self,
        Preview.self, Source.self, UseModel.self, Help.self, Stop.self, Quit.self, Ask.self,
    ]
}
