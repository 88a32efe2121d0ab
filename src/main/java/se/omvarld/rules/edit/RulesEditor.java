package se.omvarld.rules.edit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.Sha256;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleFile;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.yaml.YamlProblem;

/** {@code areas.yaml} in the folder where people edit it: read, checked and saved for those who do so on the page. */
public final class RulesEditor {
    private static final Logger LOG = LoggerFactory.getLogger("config");

    private final RuleLoader loader;
    private final Path areas;
    private final Path types;
    private final Store store;
    private final RuleHistory history;
    private final String machine;
    private final Clock clock;

    /**
     * Works with one folder.
     *
     * @param edited the folder in which people edit rules
     * @param machine this machine's name, for the history
     */
    public RulesEditor(RuleLoader loader, Path edited, Store store, String machine, Clock clock) {
        this.loader = loader;
        this.areas = edited.resolve(RuleLoader.AREAS);
        this.types = edited.resolve(RuleLoader.ITEM_TYPES);
        this.store = store;
        this.history = new RuleHistory(store);
        this.machine = machine;
        this.clock = clock;
    }

    public Path file() {
        return areas;
    }

    public RuleHistory history() {
        return history;
    }

    /**
     * The file's bytes as they are now, right or wrong.
     *
     * @throws RefusedRulesException when it cannot be read
     */
    public byte[] bytes() {
        List<YamlProblem> problems = new ArrayList<>();
        byte[] bytes = RuleFile.bytes(areas, problems);
        if (!problems.isEmpty()) {
            throw new RefusedRulesException(problems);
        }
        return bytes;
    }

    /** Tells one content of the file from another. */
    public static String version(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    /**
     * The file as it is now.
     *
     * @throws RefusedRulesException with all that is wrong with it
     */
    public RulesVersion current() {
        byte[] bytes = bytes();
        return new RulesVersion(version(bytes), check(bytes), RulesText.of(bytes));
    }

    /**
     * The rules that these bytes would be, checked as a saved file is.
     *
     * @throws RefusedRulesException with all that is wrong
     */
    public RuleSet check(byte[] bytes) {
        return loader.check(areas, bytes, types);
    }

    /** What will hinder saving; empty when nothing does. */
    public Optional<FileReplacement.Hindrance> hindrance() {
        return FileReplacement.hindrance(areas);
    }

    /**
     * Saves the file and keeps who did so and why; nodes and people do so one after the other.
     *
     * @param version the version of the file that was changed
     * @return the change's number
     * @throws RefusedRulesException when they are wrong
     * @throws NewerFileException when the file is no longer that version
     */
    public int save(byte[] bytes, String version, String by, String why)
            throws NewerFileException, UnwritableFileException {
        check(bytes);
        try {
            int number = store.inTransaction(() -> store.inTurn(() -> saveInTurn(bytes, version, by, why)));
            LOG.info(
                    "areas.yaml saved on the page for the rules by {}, change {}: {}",
                    DisplayText.line(by, 100),
                    number,
                    DisplayText.line(why, 300));
            return number;
        } catch (NotSaved e) {
            if (e.getCause() instanceof UnwritableFileException unwritable) {
                LOG.warn(
                        "areas.yaml cannot be saved on the page for the rules: {}",
                        unwritable.getCause().toString());
                throw unwritable;
            }
            throw (NewerFileException) e.getCause();
        }
    }

    /** The history first, so that what it does not take is not written either. */
    private int saveInTurn(byte[] bytes, String version, String by, String why) {
        byte[] before = bytes();
        if (!version(before).equals(version)) {
            throw new NotSaved(new NewerFileException());
        }
        int number = history.keep(new SavedChange(
                0,
                clock.instant(),
                by,
                machine,
                why,
                new String(before, StandardCharsets.UTF_8),
                new String(bytes, StandardCharsets.UTF_8)));
        try {
            FileReplacement.replace(areas, bytes, version);
        } catch (UnwritableFileException | NewerFileException e) {
            throw new NotSaved(e);
        }
        return number;
    }

    /** Ends a transaction without keeping anything of it. */
    private static final class NotSaved extends RuntimeException {
        NotSaved(Exception why) {
            super(why);
        }
    }
}
