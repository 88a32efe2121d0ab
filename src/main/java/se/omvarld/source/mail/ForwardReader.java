package se.omvarld.source.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.SenderList;
import se.omvarld.source.config.Source;
import se.omvarld.source.mail.part.AttachedPdf;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.source.pdf.PdfReader;
import se.omvarld.source.pdf.PdfSummary;

/** Reads what an analyst sends or forwards: one mail is one item, and so is each of several mails within it. */
public final class ForwardReader {
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:\\s*(?:(?:vb|sv|fw|fwd|re|wg|aw|vs|vl|vidarebefordra[dt]?|forward)\\s*(?:\\[\\d+])?\\s*:|[\\[(*]{1,3}(?:extern[a-zåäö]*|ext)[\\])*]{1,3}\\s*:?))+\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BORDER = Pattern.compile(
            "(?iu)-{2,}\\s*(?:original message|ursprungligt meddelande|forwarded message|vidarebefordrat (?:brev|meddelande))"
                    + ".*|(?:från|from):.*|.*\\b(?:skickat|sent|datum|date):.*\\b(?:till|to):.*");
    private static final Pattern HEADER = Pattern.compile(
            "(?iu)-{2,}.*|\\W*(?:från|from|skickat|sent|datum|date|till|to|kopia|cc|ämne|subject|prioritet|importance):.*");

    private static final int LONGEST_BORDER = 600;
    private static final int TELLING = 40;

    private final Clock clock;
    private final PdfReader pdfReader;
    private final SenderList helpPages;

    /** Without domains whose links never count. */
    public ForwardReader(Clock clock, PdfReader pdfReader) {
        this(clock, pdfReader, "");
    }

    /**
     * @param helpPages domains whose links never count, because the own mail system writes them into mails; separated by spaces
     */
    public ForwardReader(Clock clock, PdfReader pdfReader, String helpPages) {
        this.clock = clock;
        this.pdfReader = pdfReader;
        this.helpPages = SenderList.of(helpPages);
    }

    /**
     * The mail's item, or one of each mail within it when there are several: its subject, the first link to a story in what
     * is forwarded, else in what the analyst wrote. With a PDF and no link, the PDF's own title and first paragraph go before
     * the subject and what the mail says; its file name stands in for a subject that says nothing.
     *
     * @throws RefusedMailException when there is nothing to show, or it is no forward: an answer to an own mail, an invitation,
     *     a link to a draft
     */
    public List<Item> read(Source source, ReceivedMail mail) {
        refuseOthers(mail);
        ItemFactory factory = new ItemFactory(source.origin(), "", clock.instant());
        List<ReceivedMail> told = mail.mails().size() > 1 ? mail.mails() : List.of(mail);
        List<Item> items = told.stream()
                .map(this::raw)
                .flatMap(raw -> factory.make(raw).stream())
                .toList();
        if (items.isEmpty()) {
            throw new RefusedMailException(MailRefusal.NOTHING_TO_SHOW);
        }
        return items;
    }

    private static void refuseOthers(ReceivedMail mail) {
        if (OwnMailReply.isLinked(mail)) {
            throw new RefusedMailException(MailRefusal.LINKED);
        } else if (OwnMailReply.is(mail)) {
            throw new RefusedMailException(MailRefusal.REPLY);
        } else if (mail.invitation()) {
            throw new RefusedMailException(MailRefusal.INVITATION);
        }
    }

    private List<MailBlock> blocks(ReceivedMail mail) {
        return MailBlocks.of(mail).stream()
                .filter(block -> !SystemNotice.is(block.text()))
                .filter(block -> !block.isLink() || helpPages.closeness("@" + host(block.address())) == 0)
                .toList();
    }

    private static String host(String address) {
        return String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
    }

    /** Two mails may have one Message-ID and say different things: phones and lists make them so. */
    private static String guid(ReceivedMail mail) {
        String said = mail.subject() + "\n" + mail.html() + "\n" + mail.text();
        return mail.messageId().replaceAll("[<>]", "") + " "
                + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private RawItem raw(ReceivedMail mail) {
        List<MailBlock> pieces = blocks(mail);
        List<MailBlock> below = below(pieces);
        List<MailBlock> attached = mail.inner().map(this::blocks).orElse(List.of());
        Optional<RawItem> story = Stream.of(attached, below, pieces)
                .flatMap(part -> StoryLinks.in(part, "").stream().limit(1))
                .findFirst();
        Optional<AttachedPdf> pdf = story.isEmpty() ? pdf(mail) : Optional.empty();
        PdfSummary said = pdf.map(file -> pdfReader.read(file.bytes())).orElse(PdfSummary.NONE);
        String title = said.title().isEmpty() ? subjectOrFile(mail, pdf) : said.title();
        return new RawItem(
                story.map(RawItem::link).orElse(""),
                guid(mail),
                title.isEmpty() ? story.map(RawItem::title).orElse("") : title,
                Optional.of(said.lead())
                        .filter(text -> !text.isEmpty())
                        .or(() -> lead(attached.isEmpty() ? below : attached))
                        .or(() -> lead(pieces))
                        .or(() -> story.map(raw -> raw.summary().text()))
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
