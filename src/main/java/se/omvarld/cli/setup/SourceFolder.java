package se.omvarld.cli.setup;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.source.config.ParameterCheck;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceKindLoader;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.yaml.MalformedYamlException;
import se.omvarld.yaml.YamlReader;

/** Reads the source files with the kinds of the routes folder and the filters of the rule language. */
public final class SourceFolder {
    private static final YamlReader YAML = new YamlReader("value", "type: Rapport", false);

    private final Folders folders;
    private final SourceKindLoader kinds;

    /** Reads nothing yet. */
    public SourceFolder(Folders folders) {
        this.folders = folders;
        this.kinds = new SourceKindLoader(folders.routes().resolve("source-kinds"));
    }

    public Folders folders() {
        return folders;
    }

    /** Every file, and of each refused one what the daemon keeps of its last good version. */
    public SourceFiles read() {
        ParameterCheck check = check();
        return new SourceFiles(folders.sources(), check).holding(inForce(), check);
    }

    /** Where the daemon keeps the last good version of each source file. */
    public Path inForce() {
        return folders.inData("sources-in-force");
    }

    public ParameterCheck check() {
        return new ParameterCheck(kinds(), RuleLanguage::problemIn, types());
    }

    /** Those that the rules name; none when their file cannot be read, which others tell. */
    private Set<String> types() {
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

    /** The kinds of the routes folder; the same as before while its files are. */
    public SourceKinds kinds() {
        return kinds.load();
    }
}
