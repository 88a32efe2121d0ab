package se.omvarld.cli.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.text.DisplayText;

/** What log lines may hold of what comes from outside: short, and without characters that make lines or move cursors. */
final class LogText {
    private static final int LONGEST = 2000;
    private static final int MOST_CAUSES = 5;

    /** The bundle's own loggers write first what a line is about. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:(?:daily )?(?:digest|draft) )?([a-z0-9][a-z0-9-]{1,79}|\\d{4}-W?\\d\\d(?:-\\d\\d)?)(?: to \\S+| was|:).*");

    private static final Pattern PERIOD = Pattern.compile("\\d{4}-(W\\d\\d|\\d\\d(-\\d\\d)?)");

    private LogText() {}

    /** One line of visible characters. */
    static String line(String text) {
        return text == null ? "" : DisplayText.line(text, LONGEST);
    }

    /** An exception with its causes, a line each. */
    static List<String> causes(IThrowableProxy thrown) {
        List<String> causes = new ArrayList<>();
        for (IThrowableProxy cause = thrown; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(line(cause.getClassName() + ": " + cause.getMessage()));
        }
        return causes;
    }

    /** What a line is about: its source or its edition. */
    static Map<String, String> fields(String logger, String message) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher subject = SUBJECT.matcher(message);
        if (subject.matches() && logger.matches("sources|editions|deliveries")) {
            String name = subject.group(1);
            boolean edition = PERIOD.matcher(name).matches();
            if (edition || logger.equals("sources")) {
                fields.put(edition ? "edition" : "source", name);
            }
        }
        return fields;
    }
}
