package se.omvarld.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.omvarld.item.text.DisplayText;

/**
 * One of those that a setting lists, for example {@code analys@example.se, chef@example.se (1 5)}.
 *
 * @param areas the numbers of the areas that the recipient chose, rising, for example {@code 1 5}; empty for all
 */
public record Recipient(String address, String areas) {
    private static final Pattern COMMA = Pattern.compile(",(?![^()]*\\))");
    private static final Pattern ONE = Pattern.compile("([^\\s()]+)\\s*(?:\\(([^()]*)\\))?");
    private static final Pattern ADDRESS = MailAddressParser.MAILBOX;
    private static final Pattern AREAS = Pattern.compile("\\s*[1-6](?:[\\s,]+[1-6])*\\s*");
    private static final String RIGHT = "is not mail addresses separated by commas, where one that is to get only some"
            + " areas has their numbers behind it, like analys@example.se, chef@example.se (1 5)";

    /** Reads a setting that has no problem; an address named twice, in capitals or not, counts once. */
    static List<Recipient> list(String setting) {
        Map<String, Recipient> unlike = new LinkedHashMap<>();
        entries(setting).stream()
                .map(Recipient::read)
                .forEach(recipient -> unlike.putIfAbsent(recipient.folded(), recipient));
        return List.copyOf(unlike.values());
    }

    /** What is wrong with a setting, and what would be right; an empty one names nobody and has no problem. */
    public static Optional<String> problem(String setting) {
        List<Recipient> found = new ArrayList<>();
        for (String entry : entries(setting)) {
            Matcher parts = ONE.matcher(entry);
            if (!parts.matches() || !ADDRESS.matcher(parts.group(1)).matches()) {
                return Optional.of("'" + DisplayText.header(setting) + "' " + RIGHT);
            } else if (parts.group(2) != null && !AREAS.matcher(parts.group(2)).matches()) {
                return Optional.of("'" + DisplayText.header(entry)
                        + "': the brackets hold the numbers of areas, 1 to 6, like chef@example.se (1 5)");
            }
            found.add(read(entry));
        }
        return contradiction(found);
    }

    private static Optional<String> contradiction(List<Recipient> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        Recipient::folded,
                        LinkedHashMap::new,
                        Collectors.mapping(Recipient::areas, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(named -> named.getValue().size() > 1)
                .map(named -> "'" + named.getKey() + "' is named twice with different areas; name it once, like "
                        + named.getKey() + " (1 5)")
                .findFirst();
    }

    private static List<String> entries(String setting) {
        return Arrays.stream(COMMA.split(setting))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Recipient read(String entry) {
        Matcher parts = ONE.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + DisplayText.header(entry) + "' " + RIGHT);
        }
        return new Recipient(parts.group(1), parts.group(2) == null ? "" : sorted(parts.group(2)));
    }

    private static String sorted(String areas) {
        return String.join(" ", new TreeSet<>(List.of(areas.strip().split("[\\s,]+"))));
    }

    private String folded() {
        return address.toLowerCase(Locale.ROOT);
    }
}
