package se.omvarld.source.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Mail addresses and domains that senders are compared with; a domain means its subdomains too.
 *
 * @param names in lower case
 */
public record SenderList(List<String> names) {
    private static final String NAME = "(?:[^@\\s,]+@)?[a-z0-9-]+(?:\\.[a-z0-9-]+)++";
    /** Longer ones than any address has; RFC 5321, 4.5.3.1. */
    private static final int LONGEST = 320;

    private static final int EXACT = 1000;

    public SenderList {
        names = List.copyOf(names);
    }

    /** Reads a list that is separated by spaces or commas. */
    public static SenderList of(String text) {
        return new SenderList(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /** What is wrong with such a list; empty when nothing is. */
    public static Optional<String> problem(String text) {
        return of(text).names().stream()
                .filter(name -> name.length() > LONGEST || !name.matches(NAME))
                .findFirst()
                .map(name -> "'" + name + "' is neither a mail address nor a domain;"
                        + " for example nyhetsbrev@example.se or example.se, several separated by spaces");
    }

    /** How closely an address is named: 0 not at all, most when it stands there itself. */
    public int closeness(String address) {
        return names.stream().mapToInt(name -> closeness(name, address)).max().orElse(0);
    }

    private static int closeness(String name, String address) {
        if (name.contains("@")) {
            return name.equals(address) ? EXACT : 0;
        }
        String domain = address.substring(address.lastIndexOf('@') + 1);
        boolean within = address.contains("@") && (domain.equals(name) || domain.endsWith("." + name));
        return within ? Math.min(name.length(), EXACT - 1) : 0;
    }
}
