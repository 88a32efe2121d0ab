package se.omvarld.watch.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.db.StoreFailure;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.IncidentKind;

/**
 * An incident that the store cannot keep, because it is the store itself or because the daemon does not start. It is kept in a
 * file of the data folder, and in memory where that cannot be written either.
 */
public final class FallbackAlertFile {
    private static final Logger LOG = LoggerFactory.getLogger("alerts");
    private static final Duration REMINDER = Duration.ofHours(24);
    private static final long LONGEST_FILE = 20_000;

    private final Path file;
    private final Clock clock;
    private Optional<Incident> incident;

    /**
     * @param data the data folder
     */
    public FallbackAlertFile(String data, Clock clock) {
        this.file = Path.of(data).resolve("alert.txt");
        this.clock = clock;
        this.incident = read();
    }

    /** Notes what is wrong; true when operators are to be told now. It is logged once. */
    public synchronized boolean raise(String name, String reason) {
        String line = IncidentReason.line(reason);
        boolean known = incident.filter(old -> old.name().equals(name)).isPresent();
        if (!known && !IncidentKind.of(name).isLogged()) {
            LOG.error("{}: {}", name, line);
        }
        Instant since = known ? incident.get().since() : clock.instant();
        Optional<Instant> told = known ? incident.get().told() : Optional.empty();
        write(new Incident(name, "", line, since, Optional.empty(), told));
        return told.filter(then -> then.plus(REMINDER).isAfter(clock.instant())).isEmpty();
    }

    /** The failure of a look, as an incident of the store. */
    public boolean raise(Throwable failure) {
        return raise(IncidentKind.STORE.name(""), reason(failure));
    }

    /** Why a look at what is wrong failed itself. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        boolean store = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            store |= cause instanceof SQLException
                    || cause instanceof StoreException
                    || cause.getClass().getName().startsWith("org.springframework.");
            root = cause;
        }
        Optional<String> known = StoreFailure.of(failure);
        if (known.isPresent()) {
            return "the store cannot be read or written: " + known.get();
        }
        String why = root.getClass().getSimpleName() + ": " + root.getMessage();
        return (store ? "the store cannot be read or written: " : "what is wrong cannot be looked for: ") + why;
    }

    /** For routes, which can name only what a bean gives them. */
    public FallbackAlertFile itself() {
        return this;
    }

    /** What operators are to be told. */
    public synchronized Alert alert() {
        return Alert.of(List.of(), List.of(incident.orElseThrow()));
    }

    /** Notes that operators know. */
    public synchronized void told() {
        Incident old = incident.orElseThrow();
        write(new Incident(
                old.name(), old.node(), old.reason(), old.since(), old.mended(), Optional.of(clock.instant())));
    }

    /** What is over, since somebody asks; empty when nothing was wrong. */
    public synchronized Optional<Incident> over() {
        return incident;
    }

    /** Forgets what is over. */
    public synchronized void forget() {
        incident = Optional.empty();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }

    private void write(Incident changed) {
        incident = Optional.of(changed);
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
                    IncidentReason.line(lines[0]),
                    "",
                    IncidentReason.line(lines[3]),
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
