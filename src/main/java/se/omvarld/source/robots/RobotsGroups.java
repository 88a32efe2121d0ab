package se.omvarld.source.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The groups of a robots.txt (RFC 9309, 2.2): lines that name robots, and the rules for them. */
final class RobotsGroups {
    private static final int MOST_BYTES = 64 * 1024;

    /** As people write it, with or without hyphen and colon. */
    private static final Pattern AGENT = Pattern.compile("(?i)\\uFEFF?u?sers?[- _]?agents?[ \\t]*[: \\t][ \\t]*(.*)");

    private final String agent;
    private final StringBuilder kept = new StringBuilder();
    private int bytes;

    private RobotsGroups(String agent) {
        this.agent = agent;
    }

    static boolean isShort(String content) {
        return content.length() <= MOST_BYTES / 3 || size(content) <= MOST_BYTES;
    }

    /** The robot's own groups, then those for all, as far as they fit. */
    static String about(String agent, String content) {
        RobotsGroups groups = new RobotsGroups(agent);
        List<String> lines = content.lines().map(String::strip).toList();
        groups.keep(lines, true);
        groups.keep(lines, false);
        return groups.kept.toString();
    }

    private void keep(List<String> lines, boolean own) {
        List<String> names = new ArrayList<>();
        boolean rules = false;
        for (String line : lines) {
            Matcher name = AGENT.matcher(line);
            if (name.matches()) {
                if (rules) {
                    names.clear();
                    rules = false;
                }
                if (own ? isOurs(name.group(1)) : name.group(1).startsWith("*")) {
                    names.add(line);
                }
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                if (!rules) {
                    names.forEach(this::add);
                    rules = true;
                }
                if (!names.isEmpty() && !isOfNoRobot(line)) {
                    add(line);
                }
            }
        }
    }

    private boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).contains(agent);
    }

    private static boolean isOfNoRobot(String line) {
        return line.regionMatches(true, 0, "sitemap", 0, 7);
    }

    private void add(String line) {
        int more = size(line) + 1;
        if (bytes + more <= MOST_BYTES) {
            kept.append(line).append('\n');
            bytes += more;
        }
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
