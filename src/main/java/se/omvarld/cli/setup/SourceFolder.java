package se.omvarld.cli.setup;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.config.ParameterCheck;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.yaml.MalformedYamlException;
import se.omvarld.yaml.YamlReader;

/** Reads the source files with the kinds of the routes folder and the filters of the rule language. */
public final class SourceFolder {
    private static final YamlReader YAML = new YamlReader("value", "type: Rapport", false);

    private SourceFolder() {}

    /** Every file, and of each refused one what the daemon keeps of its last good version. */
    public static SourceFiles read(Folders folders) {
        ParameterCheck check = check(folders);
        return new SourceFiles(folders.sources(), check).holding(inForce(folders), check);
    }

    /** Where the daemon keeps the last good version of each source file. */
    public static Path inForce(Folders folders) {
        return folders.inData("sources-in-force");
    }

    public static ParameterCheck check(Folders folders) {
        return new ParameterCheck(kinds(folders), RuleSet::problemIn, types(folders));
    }

    /** Those that the rules name; none when their file cannot be read, which others tell. */
    private static Set<String> types(Folders folders) {
        try {
            return YAML.read(YamlReader.bytes(folders.config().resolve("item-types.yaml")))
                    .field("types")
                    .map(types -> types.list().stream()
                            .map(type -> type.text("type"))
                            .collect(Collectors.toCollection(TreeSet::new)))
                    .orElseGet(TreeSet::new);
        } catch (MalformedYamlException e) {
            return Set.of();
        }
    }

    public static SourceKinds kinds(Folders folders) {
        return SourceKinds.readable(folders.routes().resolve("source-kinds"));
    }
}
