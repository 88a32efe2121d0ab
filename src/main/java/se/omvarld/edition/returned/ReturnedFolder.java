package se.omvarld.edition.returned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.rules.file.RuleSet;

/** Reads the files that analysts drop into a folder, and says where each goes and what its note says. */
public final class ReturnedFolder {
    private static final String READ = "Inlasta/";
    private static final String UNREAD = "Ej-inlasta/";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final int LONGEST_NAME = 120;

    private final ReturnedDrafts drafts;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    public ReturnedFolder(ReturnedDrafts drafts, Supplier<RuleSet> rules, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What came of a file.
     *
     * @param target where the file goes, seen from its folder
     * @param note what the note beside it says, in Swedish
     * @param log the same in short, in plain English
     */
    public record Taken(String target, String note, String log) {
        /** Where the note goes. */
        public String noteName() {
            return target + ".txt";
        }
    }

    /**
     * Reads one file; a link is not followed.
     *
     * @throws RuntimeException when the store is away; then the file stays and is read later
     */
    public Taken take(String file) {
        Path path = Path.of(file);
        String name = path.getFileName().toString();
        String kept = STAMP.format(clock.instant().atZone(clock.getZone())) + "-" + safe(name);
        try {
            ReturnedDraft draft = drafts.keep(name, bytes(path));
            String note = ReturnText.of(
                    draft, DocumentText.line(name, LONGEST_NAME), rules.get().areas());
            String what = draft.unchanged()
                    ? "unchanged, nothing kept"
                    : draft.items().size() + (draft.items().size() == 1 ? " item" : " items");
            return new Taken(READ + kept, note, safe(name) + ": " + draft.month() + ", " + what);
        } catch (UnreadableReportException e) {
            return new Taken(
                    UNREAD + kept,
                    ReturnNotices.refusal(name, e.swedish()),
                    safe(name) + " was not read: " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(ReportReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UnreadableReportException(ReportRefusal.FILE, e);
        }
    }

    /** A name that means nothing to a shell, a log or a route. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[.-]+", "");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
