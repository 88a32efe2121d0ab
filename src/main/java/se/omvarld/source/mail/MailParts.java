package se.omvarld.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.source.mail.part.AttachedDocument;
import se.omvarld.source.mail.part.AttachedPdf;
import se.omvarld.source.mail.part.BoundedMultipart;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.MailTexts;
import se.omvarld.source.mail.part.MimeComplexityCheck;
import se.omvarld.source.mail.part.PartHeader;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.source.mime.HeaderParameters;
import se.omvarld.source.mime.SignedContent;

/** The parts of a mail that say something: all its texts, the mails within it, the first of each sort of attachment. */
final class MailParts {
    /** Real mails nest four or five deep: signed, mixed, related, alternative; each forward adds its own. */
    private static final int DEEPEST = 12;

    private static final int MOST_PARTS = 200;
    private static final int MOST_ATTACHED = 16_000_000;
    private static final int MOST_MAILS = 50;

    private static final Pattern DRAFT = Pattern.compile("(?iu)omv[aä]rldsbevakning");

    /** What a calendar asks of the one who gets it; a date that is only told of is none (RFC 5546, 1.4). */
    private static final Pattern INVITES = Pattern.compile("(?im)^METHOD:(?:REQUEST|REPLY|CANCEL|COUNTER)");

    private final MailTexts texts = new MailTexts();
    private final List<ReceivedMail> mails = new ArrayList<>();
    private Optional<AttachedPdf> pdf = Optional.empty();
    private Optional<AttachedDocument> document = Optional.empty();
    private boolean invitation;
    private int count;

    /** Adds a part and those within it. */
    void add(MimePart part, int depth) throws MessagingException, IOException {
        add(part, PartHeader.of(part), depth, true);
    }

    private void add(MimePart part, PartHeader header, int depth, boolean beside)
            throws MessagingException, IOException {
        if (depth > DEEPEST || ++count > MOST_PARTS) {
            throw new RefusedMailException(MailRefusal.BROKEN);
        }
        String type = header.type();
        if (type.startsWith("multipart/")) {
            boolean each = beside && !type.equals("multipart/alternative");
            BoundedMultipart parts = new BoundedMultipart(part, header.content());
            for (int i = 0; i < parts.getCount(); i++) {
                MimePart inner = (MimePart) parts.getBodyPart(i);
                add(inner, PartHeader.of(inner).within(type), depth + 1, each);
            }
        } else if (header.isText()) {
            invitation |= header.type().equals("text/calendar");
            texts.add(part, header, beside);
        } else {
            file(header, bytes(part), depth);
        }
    }

    private void file(PartHeader header, byte[] bytes, int depth) throws MessagingException, IOException {
        switch (header.kind(bytes)) {
            case MAIL -> mail(bytes, depth);
            case OUTLOOK_MAIL -> outlookMail(bytes, depth);
            case TNEF -> files(OutlookFiles.packed(bytes), depth + 1);
            case SIGNED -> signed(bytes, depth);
            case CALENDAR -> invitation |= INVITES.matcher(start(bytes)).find();
            case PDF -> pdf = pdf.or(() -> Optional.of(new AttachedPdf(header.named(".pdf"), whole(bytes))));
            case DOCUMENT -> document(new AttachedDocument(header.named(header.ending(bytes)), bytes));
            default -> {} // pictures and the like say nothing
        }
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 10_000), StandardCharsets.ISO_8859_1);
    }

    private static byte[] whole(byte[] bytes) {
        return bytes.length > MOST_ATTACHED ? new byte[0] : bytes;
    }

    private void mail(byte[] bytes, int depth) throws MessagingException, IOException {
        if (mails.size() < MOST_MAILS) {
            MimeComplexityCheck.checkHeader(new ByteArrayInputStream(bytes));
            mails.add(MailReader.parsed(MailReader.message(bytes), depth + 1));
        }
    }

    private void outlookMail(byte[] bytes, int depth) throws MessagingException, IOException {
        OutlookFiles file = OutlookFiles.mail(bytes);
        MailParts within = new MailParts();
        within.files(file.attached(), depth + 1);
        if (mails.size() < MOST_MAILS) {
            mails.add(file.with(within));
        }
    }

    private void files(List<AttachedDocument> attached, int depth) throws MessagingException, IOException {
        for (AttachedDocument file : attached) {
            if (depth > DEEPEST || ++count > MOST_PARTS) {
                throw new RefusedMailException(MailRefusal.BROKEN);
            }
            PartHeader header = new PartHeader(HeaderParameters.of(""), true, file.name());
            if (header.kind(file.bytes()) != PartHeader.Kind.TNEF) {
                file(header, file.bytes(), depth);
            }
        }
    }

    private void signed(byte[] bytes, int depth) throws MessagingException, IOException {
        byte[] content = SignedContent.of(bytes).orElseThrow(() -> new RefusedMailException(MailRefusal.ENCRYPTED));
        MimeComplexityCheck.check(content);
        add(new MimeBodyPart(new SharedByteArrayInputStream(content)), depth + 1);
    }

    /** The first one, unless only a later one is named as drafts are. */
    private void document(AttachedDocument found) {
        boolean named = DRAFT.matcher(found.name()).find();
        if (document.map(one -> named && !DRAFT.matcher(one.name()).find()).orElse(true)) {
            document = Optional.of(found);
        }
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = PartHeader.decoded((MimePart) part)) {
            return in.readNBytes(MOST_ATTACHED + 1);
        }
    }

    MailTexts texts() {
        return texts;
    }

    Optional<AttachedPdf> pdf() {
        return pdf;
    }

    Optional<AttachedDocument> document() {
        return document;
    }

    List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    boolean invitation() {
        return invitation;
    }
}
