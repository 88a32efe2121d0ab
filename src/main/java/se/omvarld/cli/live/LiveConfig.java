package se.omvarld.cli.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.cli.setup.Version;
import se.omvarld.edition.digest.DigestRenderer;
import se.omvarld.edition.docx.DraftTemplate;
import se.omvarld.edition.wording.WordingFile;
import se.omvarld.rules.file.RuleLoader;

/**
 * The rules and templates that the daemon works with: copies of those in the config folder, taken over only when they are
 * right. A broken file is refused, and the last good copy stays in force, over a restart as well.
 */
public final class LiveConfig {
    private static final Logger LOG = LoggerFactory.getLogger("config");

    /** Files that are only right or wrong together. */
    private record Unit(List<String> files, Function<Path, List<String>> problems) {}

    private static final List<Unit> TEMPLATES = List.of(
            new Unit(
                    List.of("weekly-digest.html.ftlh", "weekly-digest.txt.ftl"),
                    folder -> DigestRenderer.problemsIn(
                            folder.resolve("weekly-digest.html.ftlh"), folder.resolve("weekly-digest.txt.ftl"))),
            new Unit(
                    List.of("monthly-draft.docx"),
                    folder -> DraftTemplate.problemsIn(folder.resolve("monthly-draft.docx"))),
            new Unit(List.of(WordingFile.NAME), folder -> WordingFile.problemsIn(folder.resolve(WordingFile.NAME))));

    private final Unit rules;
    private final List<Unit> units;
    private final Path config;
    private final Path inForce;
    private final CheckedConfig checked;
    private String applied = "";
    private String seen = "";
    private final Map<Unit, List<String>> refused = new ConcurrentHashMap<>();

    /**
     * Watches a folder.
     *
     * @param inForce the folder of the copies, in the data folder
     */
    public LiveConfig(RuleLoader loader, Path config, Path inForce) {
        this(loader, config, inForce, Version.build());
    }

    /** @param build what tells this program from others; empty: what it has checked is checked again at the next start */
    public LiveConfig(RuleLoader loader, Path config, Path inForce, String build) {
        this.rules = new Unit(List.of(RuleLoader.AREAS, RuleLoader.ITEM_TYPES), loader::problemsIn);
        this.units = Stream.concat(Stream.of(rules), TEMPLATES.stream()).toList();
        this.config = config;
        this.inForce = inForce;
        this.checked = new CheckedConfig(inForce, build);
    }

    /**
     * Takes over what is right; does nothing when all of it was, and nothing has changed since.
     *
     * @throws UsageException when something is wrong of which there is no good copy
     */
    public void start() {
        List<String> fatal = new ArrayList<>();
        applied = FolderContent.of(config);
        seen = applied;
        if (checked.holds(applied, units.stream().flatMap(unit -> unit.files().stream()), config)) {
            return;
        }
        // Side by side, because a first start waits for nothing longer.
        List<List<String>> found = units.parallelStream().map(this::takeOver).toList();
        for (int i = 0; i < found.size(); i++) {
            if (!isHeld(units.get(i))) {
                fatal.addAll(found.get(i));
            }
        }
        if (!fatal.isEmpty()) {
            throw new UsageException(fatal);
        }
        checked.note(found.stream().allMatch(List::isEmpty) ? applied : "");
    }

    /** The state of the folder that was taken over last. */
    public synchronized String applied() {
        return applied;
    }

    /** Looks at the folder; a change is taken over when it has stood still from one look to the next. True when it was. */
    synchronized boolean look() {
        String now = FolderContent.of(config);
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(applied)) {
            return false;
        }
        applied = now;
        units.forEach(this::takeOver);
        return true;
    }

    /** What is wrong with the rules and templates of the folder, which are therefore not in force. */
    public List<String> refused() {
        return units.stream()
                .flatMap(unit -> refused.getOrDefault(unit, List.of()).stream())
                .toList();
    }

    private List<String> takeOver(Unit unit) {
        List<String> problems = unit.problems().apply(config);
        refused.put(unit, problems);
        if (problems.isEmpty()) {
            unit.files().forEach(this::copy);
        } else if (isHeld(unit)) {
            problems.forEach(problem -> LOG.error("refused: {}", problem));
            LOG.error("the last good version of {} stays in force", String.join(" and ", unit.files()));
        }
        if (unit.equals(rules) && isHeld(rules)) {
            note(problems);
        }
        return problems;
    }

    /** Leaves a note of what is wrong with the rules, and of which state of the folder it says so. */
    private void note(List<String> problems) {
        List<String> lines = new ArrayList<>(problems);
        lines.replaceAll(line -> line.replaceAll("\\R", " "));
        lines.add(0, applied);
        try {
            Path note = inForce.resolve("refused-rules.txt");
            if (problems.isEmpty()) {
                Files.deleteIfExists(note);
            } else {
                // A message may be cut within a character; getBytes makes do with that.
                Files.write(note, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + inForce, e);
        }
    }

    private boolean isHeld(Unit unit) {
        return unit.files().stream().allMatch(file -> Files.exists(inForce.resolve(file)));
    }

    private void copy(String file) {
        try {
            Files.createDirectories(inForce);
            if (file.equals(WordingFile.NAME) && Files.notExists(config.resolve(file))) {
                // folders of before it was: the shipped one holds
                Files.deleteIfExists(inForce.resolve(file));
                return;
            }
            FileCopy.make(config.resolve(file), inForce.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + inForce, e);
        }
    }
}
