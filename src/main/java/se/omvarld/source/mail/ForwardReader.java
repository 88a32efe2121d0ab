package se.omvarld.source.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;
import se.omvarld.source.pdf.PdfReader;
import se.omvarld.source.pdf.PdfSummary;

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
    public List<Item> read(Source source, ReceivedMail mail) {
        RawItem raw = raw(mail);
        return List.of(new ItemFactory(source.origin(), "", clock.instant())
                .make(raw)
                .orElseThrow(() -> new RefusedMailException(MailRefusal.NOTHING_TO_SHOW)));
    }

    private RawItem raw(ReceivedMail mail) {
        List<MailBlock> pieces = MailBlocks.of(mail);
        List<MailBlock> below = below(pieces);
        List<MailBlock> attached = mail.inner().map(MailBlocks::of).orElse(List.of());
        Optional<RawItem> story = Stream.of(attached, below, pieces)
                .flatMap(part -> StoryLinks.in(part, "").stream().limit(1))
                .findFirst();
        Optional<AttachedPdf> pdf = story.isEmpty() ? pdf(mail) : Optional.empty();
        PdfSummary said = pdf.map(file -> pdfReader.read(file.bytes())).orElse(PdfSummary.NONE);
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
    private static List<MailBlock> below(List<MailBlock> pieces) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            String text = pieces.get(i).text();
            if (text.length() <= LONGEST_BORDER && BORDER.matcher(text).matches()) {
                return pieces.subList(i + 1, pieces.size());
            }
        }
        return List.of();
    }

    private static Optional<String> subject(ReceivedMail mail) {
        return Stream.concat(Stream.of(mail.subject()), mail.inner().map(ReceivedMail::subject).stream())
                .map(subject -> PREFIX.matcher(subject).replaceFirst("").strip())
                .filter(subject -> !subject.isEmpty())
                .findFirst();
    }

    private static Optional<AttachedPdf> pdf(ReceivedMail mail) {
        return mail.pdf().or(() -> mail.inner().flatMap(ReceivedMail::pdf));
    }

    /** A subject of one word, as "Rapport", says less than a file name of several. */
    private static String subjectOrFile(ReceivedMail mail, Optional<AttachedPdf> pdf) {
        String subject = subject(mail).orElse("");
        String file = pdf.map(AttachedPdf::words).orElse("");
        boolean saysLess = !subject.contains(" ") && file.split(" ", -1).length > 2;
        return subject.isEmpty() || saysLess ? file : subject;
    }

    private static Optional<String> lead(List<MailBlock> pieces) {
        return pieces.stream()
                .map(MailBlock::text)
                .filter(text ->
                        text.length() >= TELLING && !HEADER.matcher(text).matches() && !text.startsWith("http"))
                .findFirst();
    }
}
