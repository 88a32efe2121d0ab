package se.omvarld.cli;

import se.omvarld.rules.RuleSet;
import se.omvarld.source.SourceCheck;
import se.omvarld.source.SourceFiles;
import se.omvarld.source.SourceKinds;

/** Reads the source files with the kinds of the routes folder and the filters of the rule language. */
final class SourceFolder {
    private SourceFolder() {}

    static SourceFiles read(Folders folders) {
        return new SourceFiles(folders.sources(), check(folders));
    }

    static SourceCheck check(Folders folders) {
        return new SourceCheck(kinds(folders), RuleSet::problemIn);
    }

    static SourceKinds kinds(Folders folders) {
        return new SourceKinds(folders.routes().resolve("source-kinds"));
    }
}
