package se.omvarld.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import se.omvarld.store.poll.PollReport;

/** What the log says of polls: a line when a source begins to fail or to lack something, or answers again, and their sum. */
public final class PollLog {
    private final Map<String, Boolean> failing = new ConcurrentHashMap<>();
    private final Map<String, String> lacking = new ConcurrentHashMap<>();
    private final LongAdder polls = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder fresh = new LongAdder();
    private final LongAdder picked = new LongAdder();

    /** What a poll says that the one before did not. */
    public enum News {
        BEGINS_TO_FAIL,
        /** It was read but for something. */
        LACKS,
        ANSWERS_AGAIN,
        NONE
    }

    /** Counts a poll for the summary; what is new about it, for the log. */
    public News note(PollReport report) {
        if (!report.asked()) {
            return News.NONE;
        }
        polls.increment();
        fresh.add(report.fresh());
        picked.add(report.picked());
        if (report.failed()) {
            failed.increment();
            return failing.put(report.source(), true) == null ? News.BEGINS_TO_FAIL : News.NONE;
        }
        boolean answers = failing.remove(report.source()) != null;
        return lacksMore(report) ? News.LACKS : answers ? News.ANSWERS_AGAIN : News.NONE;
    }

    private boolean lacksMore(PollReport report) {
        return report.state() == PollReport.State.OK
                && !report.message().equals(lacking.put(report.source(), report.message()))
                && !report.message().isEmpty();
    }

    /** The polls since the last summary in one line; null when there were none. */
    public String summary() {
        long all = polls.sumThenReset();
        long bad = failed.sumThenReset();
        long items = fresh.sumThenReset();
        long chosen = picked.sumThenReset();
        return all == 0
                ? null
                : all + (all == 1 ? " poll, " : " polls, ") + bad + " failed; " + items
                        + (items == 1 ? " new item, " : " new items, ") + chosen + " picked";
    }
}
