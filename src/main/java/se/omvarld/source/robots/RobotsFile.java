package se.omvarld.source.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A site's robots.txt as it answered, read as RFC 9309 says: rules when it is there, everything allowed when it is not.
 *
 * @param status the HTTP status
 * @param content the text, cut; empty unless the status is 2xx
 */
public record RobotsFile(int status, String content) {
    /** RFC 9309, 2.5: at least 500 kibibytes are to be read. */
    private static final int MOST_BYTES = 500 * 1024;

    private static final int NO_WARNINGS = 0;
    private static final int TOO_MANY_REQUESTS = 429;

    /** The answer as it is kept. */
    public static RobotsFile of(int status, byte[] body) {
        if (status / 100 != 2 || body == null) {
            return new RobotsFile(status, "");
        }
        byte[] cut = body.length <= MOST_BYTES ? body : Arrays.copyOf(body, MOST_BYTES);
        return new RobotsFile(status, new String(cut, UTF_8).replace("\u0000", ""));
    }

    /**
     * The same for one robot, as it is kept: at most 64 kB. All of a larger file was read, as the RFC asks, and of it stays what
     * is for this robot, then what is for all; the rest (other robots, site maps, remarks) is what makes files large.
     *
     * @param agent as for {@link #allows}
     */
    public RobotsFile about(String agent) {
        return RobotsGroups.isShort(content) ? this : new RobotsFile(status, RobotsGroups.about(agent, content));
    }

    /** Whether the site has said anything: an overloaded or broken one has not, so it is asked again later. */
    public boolean isAnswer() {
        return status < 500 && status != TOO_MANY_REQUESTS;
    }

    /**
     * Whether a robot may ask an address.
     *
     * @param agent the robot's product token in lower case, for example {@code omvarldsbevakning}
     */
    public boolean allows(String agent, String address) {
        return rules(agent).isAllowed(address);
    }

    /** How long the site wants a robot to wait from one request to the next; zero when it does not say. */
    public Duration crawlDelay(String agent) {
        return Duration.ofMillis(Math.max(0, rules(agent).getCrawlDelay()));
    }

    private BaseRobotRules rules(String agent) {
        if (content.isEmpty()) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        // With a lower limit the parser would forbid everything where the delay is longer.
        return new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS)
                .parseContent("", content.getBytes(UTF_8), "text/plain", List.of(agent));
    }
}
