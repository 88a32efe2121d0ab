package se.omvarld.edition.word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.edition.text.ReportLine;
import se.omvarld.edition.word.paragraph.WordLine;
import se.omvarld.edition.word.paragraph.WordLink;
import se.omvarld.item.address.Address;

/**
 * An address in a document: what people see wins over where a link leads, unless it only shortens that.
 *
 * @param other where the link leads, when that is another address
 */
record WordAddress(String address, Optional<String> other) {
    private static final Pattern TYPED = Pattern.compile("(?iu)\\bhttps?://[^\\s<>\"”]+");

    /** Whether a line is nothing but addresses. */
    static boolean isAddress(WordLine line) {
        return line(line.text()).startsAddress() || isSeveral(line.text());
    }

    private static boolean isSeveral(String text) {
        return text.indexOf(' ') > 0
                && Arrays.stream(text.split(" ")).allMatch(word -> line(word).startsAddress());
    }

    private static ReportLine line(String text) {
        return new ReportLine(text, false, List.of());
    }

    /** The addresses of a line that is nothing else. */
    static List<WordAddress> all(WordLine line) {
        List<String> shown = isSeveral(line.text()) ? List.of(line.text().split(" ")) : List.of(line.text());
        return shown.stream()
                .map(text -> of(line(text).address(), link(line, line(text).address())))
                .toList();
    }

    /** The addresses within a sentence: where its links lead, else what is written out. */
    static Stream<WordAddress> within(WordLine line) {
        List<WordAddress> links = line.links().stream()
                .filter(WordLink::isWeb)
                .map(link -> line(link.shown()).startsAddress()
                        ? of(line(link.shown()).address(), Optional.of(link))
                        : new WordAddress(link.target(), Optional.empty()))
                .toList();
        return links.isEmpty()
                ? TYPED.matcher(line.text())
                        .results()
                        .map(match -> new WordAddress(
                                line(match.group()).address().replaceFirst("[)\\]]+$", ""), Optional.empty()))
                : links.stream();
    }

    /** The link that shows an address, or a part of it. */
    private static Optional<WordLink> link(WordLine line, String shown) {
        Predicate<WordLink> says = link -> link.shown().contains(shown);
        List<WordLink> web = line.links().stream().filter(WordLink::isWeb).toList();
        return web.stream().filter(says).findFirst().or(() -> web.stream()
                .filter(link -> shown.contains(link.shown()))
                .findFirst());
    }

    private static WordAddress of(String shown, Optional<WordLink> link) {
        if (link.isEmpty()) {
            return new WordAddress(shown.startsWith("www.") ? "https://" + shown : shown, Optional.empty());
        }
        String target = link.get().target();
        return isSame(shown, target) || isShortened(shown, target)
                ? new WordAddress(target, Optional.empty())
                : new WordAddress(shown, Optional.of(target));
    }

    private static boolean isSame(String shown, String target) {
        return key(shown).equals(key(target));
    }

    private static String key(String address) {
        String whole = address.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + address : address;
        String ascii = Address.link(whole).map(Object::toString).orElse(whole);
        return Address.canonical(ascii).orElse(ascii);
    }

    /** "www.regeringen.se" or "https://www.regeringen.se/nyheter…": a label, and no address of its own. */
    private static boolean isShortened(String shown, String target) {
        String start = shown.replaceFirst("(…|\\.\\.\\.)$", "");
        boolean open = start.length() < shown.length() || !shown.contains("://");
        return open && bare(target).startsWith(bare(start));
    }

    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
    }
}
