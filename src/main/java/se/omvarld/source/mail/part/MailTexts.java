package se.omvarld.source.mail.part;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.omvarld.source.document.TextDecoder;
import se.omvarld.source.mime.FlowedText;

/** All texts of a mail, in their order. */
public final class MailTexts {
    private static final int MOST = 2_000_000;

    /** HTML that is not called so. */
    private static final Pattern DOCUMENT = Pattern.compile("(?i)\\s{0,100}(?:<!doctype html|<html)\\b");

    /** @param beside whether it stands for itself, and not for an HTML text that says the same */
    private record Text(boolean html, boolean beside, String content) {}

    private final List<Text> texts = new ArrayList<>();
    private int size;

    /** Adds a part that is HTML or plain text; others say nothing. */
    public void add(MimePart part, PartHeader header, boolean beside) throws MessagingException, IOException {
        boolean html = header.type().equals("text/html");
        if ((html || header.type().equals("text/plain")) && size < MOST) {
            String content = content(part, header);
            size += content.length();
            texts.add(new Text(html || DOCUMENT.matcher(content).lookingAt(), beside, content));
        }
    }

    private String content(MimePart part, PartHeader header) throws MessagingException, IOException {
        try (InputStream in = PartHeader.decoded(part)) {
            String text = TextDecoder.of("charset=" + header.content().get("charset"), in.readNBytes(MOST - size));
            boolean flowed = header.type().equals("text/plain")
                    && header.content().get("format").equalsIgnoreCase("flowed");
            return flowed
                    ? FlowedText.joined(text, header.content().get("delsp").equalsIgnoreCase("yes"))
                    : text;
        }
    }

    /** The HTML ones, and what is told only in plain text between them. */
    public String html() {
        return texts.stream().noneMatch(Text::html)
                ? ""
                : texts.stream()
                        .filter(text -> text.html() || text.beside())
                        .map(text -> text.html() ? text.content() : TextPartHtml.asHtml(text.content()))
                        .collect(Collectors.joining("\n"));
    }

    /** The plain ones. */
    public String text() {
        return texts.stream().filter(text -> !text.html()).map(Text::content).collect(Collectors.joining("\n\n"));
    }
}
