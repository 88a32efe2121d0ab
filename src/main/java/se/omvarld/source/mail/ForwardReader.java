package se.omvarld.source;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.item.ItemMaker;
import se.omvarld.item.RawItem;

/** Reads what an analyst sends or forwards: one mail is one item. */
public final class ForwardReader {
    private static final Pattern PREFIX =
            Pattern.compile("^(?:\\s*(?:vb|sv|fw|fwd|re|wg|aw)\\s*(?:\\[\\d+])?\\s*:)+\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BORDER = Pattern.compile(
            "(?iu)-{2,}\\s*(?:original message|ursprungligt meddelande|forwarded message|vidarebefordrat (?:brev|meddelande))"
                    + ".*|(?:från|from):.*|.*\\b(?:skickat|sent|datum|date):.*\\b(?:till|to):.*");
    private static final Pattern HEADER = Pattern.compile(
            "(?iu)-{2,}.*|\\W*(?:från|from|skickat|sent|datum|date|till|to|kopia|cc|ämne|subject|prioritet|importance):.*");
    private static final int LONGEST_BORDER = 600;
    private static final int TELLING = 40;

    private final Clock clock;
    private final PdfReader pdfReader;

    public ForwardReader(Clock clock, PdfReader pdfReader) {
        this.clock = clock;
        this.pdfReader = pdfReader;
    }

    /**
     * The mail's one item: its subject, the first link to a story in what is forwarded, else in what the analyst wrote. With
     * a PDF and no link, the PDF's own title and first paragraph go before the subject and what the mail says; its file name
     * stands in for a subject that says nothing.
     *
     * @throws RefusedMailException when there is nothing to show
     */
    public List<Item> read(Source source, Mail mail) {
        RawItem raw = raw(mail);
        return List.of(new ItemMaker(source.origin(), "", clock.instant())
                .make(raw)
                .orElseThrow(() -> new RefusedMailException(MailRefusal.NOTHING_TO_SHOW)));
    }

    private RawItem raw(Mail mail) {
        List<MailPiece> pieces = MailPieces.of(mail);
        List<MailPiece> below = below(pieces);
        List<MailPiece> attached = mail.inner().map(MailPieces::of).orElse(List.of());
        Optional<RawItem> story = Stream.of(attached, below, pieces)
                .flatMap(part -> StoryLinks.in(part, "").stream().limit(1))
                .findFirst();
        Optional<AttachedPdf> pdf = story.isEmpty() ? pdf(mail) : Optional.empty();
        PdfWords said = pdf.map(file -> pdfReader.read(file.bytes())).orElse(PdfWords.NONE);
        String title = said.title().isEmpty() ? subjectOrFile(mail, pdf) : said.title();
        return new RawItem(
                story.map(RawItem::link).orElse(""),
                mail.messageId().replaceAll("[<>]", ""),
                title.isEmpty() ? story.map(RawItem::title).orElse("") : title,
                Optional.of(said.lead())
                        .filter(text -> !text.isEmpty())
                        .or(() -> lead(attached.isEmpty() ? below : attached))
                        .or(() -> lead(pieces))
                        .or(() -> story.map(RawItem::summary))
                        .orElse(""),
                mail.date());
    }

    /** What follows the last line that mail programs put above a forwarded mail; nothing when there is none. */
    private static List<MailPiece> below(List<MailPiece> pieces) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            String text = pieces.get(i).text();
            if (text.length() <= LONGEST_BORDER && BORDER.matcher(text).matches()) {
                return pieces.subList(i + 1, pieces.size());
            }
        }
        return List.of();
    }

    private static Optional<String> subject(Mail mail) {
        return Stream.concat(Stream.of(mail.subject()), mail.inner().map(Mail::subject).stream())
                .map(subject -> PREFIX.matcher(subject).replaceFirst("").strip())
                .filter(subject -> !subject.isEmpty())
                .findFirst();
    }

    private static Optional<AttachedPdf> pdf(Mail mail) {
        return mail.pdf().or(() -> mail.inner().flatMap(Mail::pdf));
    }

    /** A subject of one word, as "Rapport", says less than a file name of several. */
    private static String subjectOrFile(Mail mail, Optional<AttachedPdf> pdf) {
        String subject = subject(mail).orElse("");
        String file = pdf.map(AttachedPdf::words).orElse("");
        boolean saysLess = !subject.contains(" ") && file.split(" ", -1).length > 2;
        return subject.isEmpty() || saysLess ? file : subject;
    }

    private static Optional<String> lead(List<MailPiece> pieces) {
        return pieces.stream()
                .map(MailPiece::text)
                .filter(text ->
                        text.length() >= TELLING && !HEADER.matcher(text).matches() && !text.startsWith("http"))
                .findFirst();
    }
}
