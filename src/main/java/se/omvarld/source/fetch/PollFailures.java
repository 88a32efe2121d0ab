package se.omvarld.source.fetch;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.failure.FailureCause;

/** What the addresses of a poll have failed by, in the order in which they were tried. */
final class PollFailures {
    private final boolean addressesNamed;
    private final List<String> sentences = new ArrayList<>();
    private final List<FailureCause> causes = new ArrayList<>();
    private final List<String> retryAfter = new ArrayList<>();
    private boolean refused;

    /** Of a source with several addresses, each failure says which one it was. */
    PollFailures(boolean addressesNamed) {
        this.addressesNamed = addressesNamed;
    }

    void add(String address, int status, FetchFailure why) {
        refused |= why.cause() == FailureCause.ROBOTS || HttpAnswer.isRefusal(status);
        causes.add(why.cause());
        sentences.add(addressesNamed ? address + ": " + why.sentence() : why.sentence());
    }

    void askedToWait(String header) {
        if (!header.isEmpty()) {
            retryAfter.add(header);
        }
    }

    String message() {
        return String.join("; ", sentences);
    }

    FailureCause last() {
        return causes.get(causes.size() - 1);
    }

    boolean has(FailureCause cause) {
        return causes.contains(cause);
    }

    /** Whether a site let none of us in: by its status, or by its robots.txt. */
    boolean areRefusals() {
        return refused;
    }

    List<String> retryAfter() {
        return List.copyOf(retryAfter);
    }
}
