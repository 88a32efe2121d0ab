package se.omvarld.rules.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;

/**
 * Tells analysts what became of the rules that they saved: compares the rules in force with those of which it told last,
 * over a restart as well, and writes the page.
 */
public final class RuleResults {
    private static final Logger LOG = LoggerFactory.getLogger("config");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final RuleLoader loader;
    private final Path inForce;
    private final Path told;
    private final Path edited;
    private final RuleSetComparison comparison;
    private final ResultPage page;
    private final ResultFile file;
    private final EarlierRules earlier;
    private final Clock clock;
    private RuleState attempted;
    private Instant again = Instant.EPOCH;

    /**
     * Works with two folders.
     *
     * @param inForce the folder of the rules in force, and of what was wrong with those that were refused after them
     * @param edited the folder in which people edit rules, and where the page goes
     */
    public RuleResults(RuleLoader loader, Path inForce, Path edited, Store store, Clock clock) {
        this.loader = loader;
        this.inForce = inForce;
        this.told = inForce.resolve("told");
        this.edited = edited;
        this.comparison = new RuleSetComparison(new Archive(store), clock);
        this.page = new ResultPage(clock);
        this.file = new ResultFile(edited);
        this.earlier = new EarlierRules(edited, clock.getZone());
        this.clock = clock;
    }

    /** Whether there is something to tell. What has failed is tried again at the next change, or after a while. */
    public synchronized boolean isDue() {
        RuleState now = RuleState.of(inForce);
        if (!now.isComplete() || now.files().equals(RuleState.of(told).files())) {
            attempted = null;
            return false;
        }
        boolean tried = attempted != null && attempted.files().equals(now.files());
        if (tried && clock.instant().isBefore(again)) {
            return false;
        }
        attempted = now;
        again = clock.instant().plus(PAUSE);
        return true;
    }

    /** Whether the rules that were saved last are in force; else they were refused, and those before them are. */
    public boolean isAccepted() {
        return !RuleState.of(inForce).isRefused();
    }

    /** Writes the page, and remembers what it tells. */
    public synchronized void write() {
        RuleState before = RuleState.of(told);
        RuleState now = RuleState.of(inForce).in(inForce.resolve("telling"));
        if (!before.isComplete() || !before.isAccepted(loader)) {
            before = now.in(told);
        }
        if (!now.isRefused()) {
            writeAccepted(before, now);
            if (!before.hasRulesOf(now) || since().isEmpty()) {
                remember(clock.instant());
            }
            now.in(told);
        } else if (writeRefused()) {
            before.refusedAs(now).in(told);
        }
    }

    /** Tells what is wrong with the edited files; nothing when they were mended meanwhile and will be taken over next. */
    private boolean writeRefused() {
        try {
            loader.load(edited);
            return false;
        } catch (RefusedRulesException e) {
            file.write(page.refused(e.problems(), edited, since(), earlier.names()));
            return true;
        }
    }

    private void writeAccepted(RuleState before, RuleState now) {
        RuleSet old = loader.load(before.folder());
        RuleSet fresh = loader.load(now.folder());
        ChangeEffect effect = comparison.of(old, fresh);
        earlier.keep(before, now, clock.instant());
        file.write(page.accepted(effect, since(), earlier.names()));
        LOG.info(
                "rules accepted: of {} items {} gained, {} lost, {} moved",
                effect.items(),
                effect.gained(),
                effect.lost(),
                effect.moved());
    }

    /** Since when the rules are in force of which was told last. */
    private Optional<Instant> since() {
        Path note = told.resolve("since.txt");
        try {
            return Files.exists(note)
                    ? Optional.of(Instant.parse(Files.readString(note).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(note + " cannot be read", e);
        }
    }

    private void remember(Instant since) {
        try {
            Files.writeString(told.resolve("since.txt"), since.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + told, e);
        }
    }
}
