package se.omvarld.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.store.archive.Retention;

/**
 * Removes the files of old mails: those that this program wrote into the outbox, and edited drafts that it has dealt with.
 * Files of others, links and sub-folders are left alone.
 */
public final class ExpiredFiles {
    /** As {@code edition.returned.ReturnedFolder} names what it has dealt with. */
    private static final Pattern DEALT_WITH = Pattern.compile("\\d{4}-\\d\\d-\\d\\d-\\d{6}-.+");

    /** As {@code mail.MessageIds} begins. */
    private static final Pattern OWN_ID = Pattern.compile("(?im)^Message-ID:\\s*<omvarld\\.");

    private static final int HEADERS = 16_384;

    private final Path outbox;
    private final Path returned;
    private final Retention retention;

    /**
     * @param outbox the folder of {@code .eml} files
     * @param returned the folder where edited drafts are dropped
     * @param retention says how long they are kept
     */
    public ExpiredFiles(String outbox, String returned, Retention retention) {
        this.outbox = Path.of(outbox);
        this.returned = Path.of(returned);
        this.retention = retention;
    }

    /** Removes what was last written before mails are kept. Returns how many files that were. */
    public int remove() {
        return retention.mailsBefore().map(this::remove).orElse(0);
    }

    private int remove(Instant before) {
        Predicate<Path> oldMail = file -> isOlder(file, before) && isOwnMail(file);
        Predicate<Path> oldDraft = file -> isDealtWith(file, before);
        return remove(outbox, oldMail)
                + remove(returned.resolve("Inlasta"), oldDraft)
                + remove(returned.resolve("Ej-inlasta"), oldDraft);
    }

    /** Its name says when it was dealt with; the file's own time is when it was last edited. */
    private static boolean isDealtWith(Path file, Instant before) {
        String name = file.getFileName().toString();
        return DEALT_WITH.matcher(name).matches()
                && name.substring(0, 10).compareTo(before.toString().substring(0, 10)) < 0;
    }

    private static int remove(Path folder, Predicate<Path> oldOnes) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(oldOnes)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
            return old.size();
        } catch (IOException e) {
            throw new UncheckedIOException("old files in " + folder + " cannot be removed", e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOwnMail(Path file) {
        if (!file.getFileName().toString().endsWith(".eml")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String start = new String(in.readNBytes(HEADERS), StandardCharsets.ISO_8859_1);
            String headers = start.split("\\r?\\n\\r?\\n", 2)[0];
            return OWN_ID.matcher(headers).find();
        } catch (IOException e) {
            return false;
        }
    }
}
