package se.omvarld.source.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Closes the CDATA sections that a feed leaves open: each would hold all that follows, other items included. */
final class OpenSections {
    private static final String SECTION = "<![CDATA[";
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9:_-]{0,40})");

    /** Each name's ends are sought in the text once; a feed has no more names of elements that hold sections. */
    private static final int MOST_NAMES = 20;

    private final String text;
    private final Map<String, Integer> ends = new HashMap<>();

    private OpenSections(String text) {
        this.text = text;
    }

    /** The text with an end for each section that has none within the element that it begins in. */
    static String closed(String text) {
        return text.contains(SECTION) ? new OpenSections(text).closed() : text;
    }

    private String closed() {
        StringBuilder closed = new StringBuilder();
        int from = 0;
        int next;
        for (int start = text.indexOf(SECTION); start >= 0; start = next) {
            int end = next("]]>", start);
            next = text.indexOf(SECTION, start + 1);
            int holder = endOfHolder(start);
            if (holder >= 0 && (end < 0 || (next >= 0 && next < end && holder < next))) {
                closed.append(text, from, holder).append("]]>");
                from = holder;
            }
        }
        return from == 0 ? text : closed.append(text, from, text.length()).toString();
    }

    private int endOfHolder(int section) {
        Matcher name = TAG.matcher(text).region(Math.max(0, text.lastIndexOf('<', section - 1)), section);
        return name.lookingAt() ? next("</" + name.group(1), section) : -1;
    }

    /** Where a piece comes next, behind a place that never goes back; below nought when it does not. */
    private int next(String piece, int behind) {
        Integer known = ends.get(piece);
        if (known == null && ends.size() > MOST_NAMES) {
            return -1;
        }
        int next = known != null && (known < 0 || known >= behind) ? known : text.indexOf(piece, behind);
        ends.put(piece, next);
        return next;
    }
}
