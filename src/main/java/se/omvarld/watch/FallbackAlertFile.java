package se.omvarld.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.store.health.Incident;

/**
 * A trouble that the store cannot keep, because it is the store itself or because the daemon does not start. It is kept in a
 * file of the data folder, and in memory where that cannot be written either.
 */
public final class FallbackAlertFile {
    private static final Logger LOG = LoggerFactory.getLogger("alerts");
    private static final Duration REMINDER = Duration.ofHours(24);
    private static final long LONGEST_FILE = 20_000;

    private final Path file;
    private final Clock clock;
    private Optional<Incident> trouble;

    /**
     * @param data the data folder
     */
    public FallbackAlertFile(String data, Clock clock) {
        this.file = Path.of(data).resolve("alert.txt");
        this.clock = clock;
        this.trouble = read();
    }

    /** Notes what is wrong; true when operators are to be told now. A turn is logged once. */
    public synchronized boolean raise(String name, String reason) {
        String line = IncidentTexts.line(reason);
        boolean known = trouble.filter(old -> old.name().equals(name)).isPresent();
        if (!known && !IncidentTexts.isSaid(name)) {
            LOG.error("{}: {}", name, line);
        }
        Instant since = known ? trouble.get().since() : clock.instant();
        Optional<Instant> told = known ? trouble.get().told() : Optional.empty();
        write(new Incident(name, "", line, since, Optional.empty(), told));
        return told.filter(then -> then.plus(REMINDER).isAfter(clock.instant())).isEmpty();
    }

    /** The failure of a look, as a trouble of the store when it is one. */
    public boolean raise(Throwable failure) {
        return raise(IncidentTexts.STORE, StoreTrouble.sentence(failure));
    }

    /** For routes, which can name only what a bean gives them. */
    public FallbackAlertFile itself() {
        return this;
    }

    /** What operators are to be told. */
    public synchronized Alert alert() {
        return new Alert(List.of(), List.of(trouble.orElseThrow()));
    }

    /** Notes that operators know. */
    public synchronized void told() {
        Incident old = trouble.orElseThrow();
        write(new Incident(
                old.name(), old.node(), old.reason(), old.since(), old.mended(), Optional.of(clock.instant())));
    }

    /** What is over, since somebody asks; empty when nothing was wrong. */
    public synchronized Optional<Incident> over() {
        return trouble;
    }

    /** Forgets what is over. */
    public synchronized void forget() {
        trouble = Optional.empty();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }

    private void write(Incident changed) {
        trouble = Optional.of(changed);
        String text = String.join(
                "\n",
                changed.name(),
                changed.since().toString(),
                changed.told().map(Instant::toString).orElse(""),
                changed.reason());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("{} cannot be written", file, e);
        }
    }

    private Optional<Incident> read() {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                return Optional.empty();
            }
            String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", 4);
            Optional<Instant> told = lines[2].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(lines[2]));
            return Optional.of(new Incident(
                    IncidentTexts.line(lines[0]),
                    "",
                    IncidentTexts.line(lines[3]),
                    Instant.parse(lines[1]),
                    Optional.empty(),
                    told));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            LOG.debug("{} cannot be read", file, e);
            return Optional.empty();
        }
    }
}
