package se.omvarld.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.store.edition.DueCheck;

/** Backups by schedule, in a folder of their own: the newest are kept. */
public final class ScheduledBackups {
    /** How their names begin. */
    static final String PREFIX = "omvarldsbevakning-";

    private static final String NAME = PREFIX + "\\d{8}T\\d{6}Z\\.zip";

    private final Backups backups;
    private final Path folder;
    private final String schedule;
    private final int keep;
    private final Clock clock;

    /**
     * @param folder made when it is missing; empty when nobody wants any
     * @param schedule a Quartz cron expression that settings have checked
     * @param keep how many stay
     */
    public ScheduledBackups(Backups backups, String folder, String schedule, int keep, Clock clock) {
        this.backups = backups;
        this.folder = Path.of(folder);
        this.schedule = schedule;
        this.keep = keep;
        this.clock = clock;
    }

    /** Whether nobody has named a folder for them. */
    public boolean unwanted() {
        return folder.toString().isEmpty();
    }

    /** Makes one when the schedule's time has passed since the newest; a line for the log, or null when none was due. */
    public synchronized String makeWhenDue() {
        try {
            Files.createDirectories(folder);
            if (!isDue(newestFirst())) {
                return null;
            }
            Backups.Made made = backups.make(folder.resolve(backups.name()), line -> {});
            List<Path> all = newestFirst();
            for (Path old : all.subList(Math.min(keep, all.size()), all.size())) {
                Files.deleteIfExists(old);
            }
            String without = made.foreign().isEmpty() ? "" : "; left out: " + String.join(", ", made.foreign());
            return made.file() + ": " + made.rows() + " rows, " + made.bytes() + " bytes" + without;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + " cannot be used: " + e
                            + (folder.isAbsolute() ? "; under systemd: ReadWritePaths=" + folder : ""),
                    e);
        }
    }

    private boolean isDue(List<Path> made) {
        Instant now = clock.instant();
        List<Instant> before = made.stream()
                .map(ScheduledBackups::moment)
                .filter(moment -> !moment.isAfter(now)) // a clock that went wrong stops no backup
                .toList();
        return before.isEmpty()
                || !DueCheck.next(schedule, before.get(0), clock.getZone()).isAfter(now);
    }

    /** For example {@code omvarldsbevakning-20260318T033000Z.zip}. */
    private static Instant moment(Path backup) {
        String stamp = backup.getFileName().toString().substring(PREFIX.length());
        return Instant.parse(stamp.replaceFirst("(....)(..)(..)T(..)(..)(..)Z.*", "$1-$2-$3T$4:$5:$6Z"));
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
