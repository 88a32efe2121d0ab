package se.omvarld.edition.choice;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.store.edition.RenderedEdition;

/**
 * What a digest says, to know it again where an answer quotes it without a mark: by its letters and digits alone, since mail
 * programs change all else.
 */
final class QuotedEdition {
    private static final Pattern ITEM = Pattern.compile("(\\d{1,3})\\.\\s+(\\S.*)");
    private static final Pattern LINK = Pattern.compile("<?https?://\\S*>?");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int TELLING = 6;

    private final Set<String> rows = new HashSet<>();
    private final StringBuilder all = new StringBuilder();
    private final Map<Integer, String> headlines = new LinkedHashMap<>();

    private QuotedEdition() {}

    static QuotedEdition of(RenderedEdition rendered) {
        QuotedEdition edition = new QuotedEdition();
        for (RenderedEdition.Part part : rendered.parts()) {
            String content = new String(part.content(), StandardCharsets.UTF_8);
            if (part.mediaType().startsWith("text/html")) {
                edition.add(ReplyLines.ofHtml(content));
            } else if (part.mediaType().startsWith("text/plain")) {
                List<ReplyLine> lines = ReplyLines.ofText(content);
                edition.add(lines);
                lines.forEach(edition::addHeadline);
            }
        }
        return edition;
    }

    private void add(List<ReplyLine> lines) {
        for (ReplyLine line : lines) {
            rows.add(squeezed(line.text()));
            all.append(letters(line.text()));
        }
        all.append('\n');
    }

    private void addHeadline(ReplyLine line) {
        Matcher item = ITEM.matcher(line.text());
        if (item.matches() && Integer.parseInt(item.group(1)) == headlines.size() + 1) {
            headlines.put(Integer.parseInt(item.group(1)), squeezed(line.text()));
        }
    }

    /** Whether a line is the digest's, or a piece of one. */
    boolean has(String line) {
        String squeezed = squeezed(line);
        return squeezed.isEmpty()
                ? letters(line).isEmpty() || all.indexOf(letters(line)) >= 0
                : rows.contains(squeezed) || (squeezed.length() >= TELLING && all.indexOf(squeezed) >= 0);
    }

    /** Whether a line stands in it as it is. */
    boolean hasWhole(String line) {
        return rows.contains(squeezed(line));
    }

    /** The number of the item whose headline a line is, or begins. */
    Optional<Integer> item(String line) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            return Optional.empty();
        }
        String squeezed = squeezed(line);
        int number = Integer.parseInt(item.group(1));
        String headline = headlines.getOrDefault(number, "");
        boolean same = headline.startsWith(squeezed) || (!headline.isEmpty() && squeezed.startsWith(headline));
        return same && squeezed.length() >= TELLING ? Optional.of(number) : Optional.empty();
    }

    /** What somebody has written behind a quoted headline; empty for nothing. */
    String added(String line) {
        Optional<String> headline = item(line).map(headlines::get);
        String squeezed = squeezed(line);
        if (headline.isEmpty() || squeezed.length() <= headline.get().length() || has(line)) {
            return "";
        }
        int letters = squeezed.length() - headline.get().length();
        int at = line.length();
        while (letters > 0 && at > 0) {
            at--;
            letters -= squeezed(line.substring(at, at + 1)).length();
        }
        return line.substring(at).strip();
    }

    private static String squeezed(String line) {
        return letters(LINK.matcher(line).replaceAll(" "));
    }

    private static String letters(String line) {
        return NO_LETTER.matcher(line).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
