package se.omvarld.watch;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import se.omvarld.item.DisplayText;
import se.omvarld.store.health.Incident;

/** How troubles are called, and their reasons as lines. */
final class IncidentTexts {
    static final String EDITION = "edition ";
    static final String QUOTA = "quota ";
    static final String VOLUME = "volume ";
    static final String NETWORK = "network";
    static final String STORE = "store";

    private static final int LONGEST = 600;

    /** What each process finds out for itself: another one's finding that all is well says nothing of it. */
    private static final Set<String> LOCAL = Set.of("disk", "config", "sources", "start", "heartbeat", STORE);

    /** What has said so in the log already when it becomes a trouble: whoever refuses a file, or does not start. */
    private static final Set<String> SAID = Set.of("config", "sources", "start");

    private static final Map<String, String> TITLES = Map.ofEntries(
            entry("disk", "the disk is nearly full"),
            entry("config", "rules or templates are refused"),
            entry("sources", "source files are refused"),
            entry("start", "the daemon did not start"),
            entry("heartbeat", "something of the daemon stands still"),
            entry("backup", "no backup was made"),
            entry("retention", "what is old was not removed"),
            entry("feed", "the feed was not written"),
            entry("polls", "no source is polled"),
            entry(NETWORK, "no source answers"),
            entry(STORE, "the store cannot be used"));

    private IncidentTexts() {}

    static boolean isLocal(String name) {
        return LOCAL.contains(name);
    }

    static boolean isSaid(String name) {
        return SAID.contains(name);
    }

    /** For a subject: what is wrong. */
    static String title(Incident trouble) {
        String name = trouble.name();
        if (name.startsWith(QUOTA)) {
            return name.substring(QUOTA.length()) + " leaves stories out";
        } else if (name.startsWith(VOLUME)) {
            return name.substring(VOLUME.length()) + " brings too much";
        }
        return trouble.name().startsWith(EDITION)
                ? trouble.name().substring(EDITION.length()) + " is late"
                : TITLES.getOrDefault(trouble.name(), trouble.name());
    }

    /** One line of visible characters, of a length that fits into a mail. */
    static String line(String text) {
        String line = DisplayText.line(text, LONGEST);
        return line.isEmpty() ? "no reason is known" : line;
    }
}
