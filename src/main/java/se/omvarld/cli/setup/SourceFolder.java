package se.omvarld.cli.setup;

import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.config.ParameterCheck;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceKinds;

/** Reads the source files with the kinds of the routes folder and the filters of the rule language. */
public final class SourceFolder {
    private SourceFolder() {}

    public static SourceFiles read(Folders folders) {
        return new SourceFiles(folders.sources(), check(folders));
    }

    public static ParameterCheck check(Folders folders) {
        return new ParameterCheck(kinds(folders), RuleSet::problemIn);
    }

    public static SourceKinds kinds(Folders folders) {
        return SourceKinds.readable(folders.routes().resolve("source-kinds"));
    }
}
