package se.omvarld.rules.file;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import se.omvarld.item.text.Sha256;
import se.omvarld.rules.expression.Vocabulary;
import se.omvarld.rules.model.RuleBook;
import se.omvarld.yaml.YamlProblem;
import se.omvarld.yaml.YamlValue;

/**
 * Reads {@code areas.yaml} and {@code item-types.yaml} to a rule set, or to what is wrong with them. The same files again are the
 * same set, since reading takes a quarter of a start: whoever reads them more than once keeps one of these. May be used by several
 * threads.
 */
public final class RuleLoader {
    /** The names of both files in a config folder. */
    public static final String AREAS = "areas.yaml";

    public static final String ITEM_TYPES = "item-types.yaml";

    /** The set that was loaded last and held to every check. */
    private volatile Optional<RuleSet> last = Optional.empty();

    /**
     * The rules of a config folder.
     *
     * @throws RefusedRulesException as {@link #load(Path, Path)}
     */
    public RuleSet load(Path folder) {
        return load(folder.resolve(AREAS), folder.resolve(ITEM_TYPES));
    }

    /** Everything that is wrong with the rules of a config folder; nothing when they can be used. */
    public List<String> problemsIn(Path folder) {
        try {
            load(folder);
            return List.of();
        } catch (RefusedRulesException e) {
            return e.problems().stream().map(YamlProblem::toString).toList();
        }
    }

    /**
     * Reads and checks both files.
     *
     * @throws RefusedRulesException with every mistake in them, each with its place and remedy
     */
    public RuleSet load(Path areasYaml, Path itemTypesYaml) {
        List<YamlProblem> problems = new ArrayList<>();
        return strict(areasYaml, RuleFile.bytes(areasYaml, problems), itemTypesYaml, problems);
    }

    /**
     * Checks what is about to become {@code areas.yaml}.
     *
     * @param areas the bytes that the file would have
     * @throws RefusedRulesException as {@link #load(Path, Path)} would when they were saved
     */
    public RuleSet check(Path areasYaml, byte[] areas, Path itemTypesYaml) {
        return strict(areasYaml, areas, itemTypesYaml, new ArrayList<>());
    }

    /** Reads the daemon's copies: what an earlier release took is not refused for words that count twice. */
    RuleSet held(Path areasYaml, Path itemTypesYaml) {
        List<YamlProblem> problems = new ArrayList<>();
        return read(areasYaml, RuleFile.bytes(areasYaml, problems), itemTypesYaml, problems, AreasFile::readHeld);
    }

    private RuleSet strict(Path areasYaml, byte[] areas, Path itemTypesYaml, List<YamlProblem> problems) {
        RuleSet set = read(areasYaml, areas, itemTypesYaml, problems, AreasFile::read);
        last = Optional.of(set);
        return set;
    }

    private RuleSet read(
            Path areasYaml,
            byte[] areas,
            Path itemTypesYaml,
            List<YamlProblem> problems,
            BiFunction<YamlValue, Vocabulary, RuleBook> reader) {
        Vocabulary vocabulary = new Vocabulary();
        byte[] types = RuleFile.bytes(itemTypesYaml, problems);
        String fingerprint = fingerprint(areas, types);
        Optional<RuleSet> known =
                last.filter(set -> problems.isEmpty() && set.fingerprint().equals(fingerprint));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<RuleBook> book = problems.isEmpty()
                ? RuleFile.read(areasYaml.toString(), areas, problems).map(file -> reader.apply(file, vocabulary))
                : Optional.empty();
        Optional<ItemTypes> named = problems.isEmpty() || book.isPresent()
                ? RuleFile.read(itemTypesYaml.toString(), types, problems).map(file -> ItemTypes.read(file, vocabulary))
                : Optional.empty();
        if (!problems.isEmpty()) {
            throw new RefusedRulesException(problems);
        }
        return new RuleSet(book.orElseThrow(), named.orElseThrow(), vocabulary, fingerprint);
    }

    /** Tells one state of the files from another. */
    private static String fingerprint(byte[] areas, byte[] types) {
        MessageDigest digest = Sha256.begin();
        digest.update(Sha256.of(areas));
        digest.update(types);
        return Sha256.end(digest).substring(0, 16);
    }
}
