package se.omvarld.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.text.DisplayText;

/** A failure and what caused it, outermost first; an endless chain is cut. */
record CauseChain(List<Throwable> chain) {
    private static final int DEEPEST = 20;

    static CauseChain of(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable e = thrown; e != null && chain.size() < DEEPEST; e = e.getCause()) {
            chain.add(e);
        }
        return new CauseChain(List.copyOf(chain));
    }

    <T extends Throwable> Optional<T> first(Class<T> kind) {
        return chain.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The first that says itself, for people, what is wrong. */
    Optional<Told> told() {
        return chain.stream()
                .filter(FailureCause.Carrier.class::isInstance)
                .findFirst()
                .map(e -> new Told(((FailureCause.Carrier) e).failureCause(), e.getMessage()));
    }

    /** Why, and in which words. */
    record Told(FailureCause cause, String sentence) {}

    Throwable root() {
        return chain.get(chain.size() - 1);
    }

    /** What it says itself as one line; its kind when it says nothing. */
    static String said(Throwable e) {
        String message = e.getMessage();
        return DisplayText.header(
                message == null || message.isBlank() ? e.getClass().getSimpleName() : message);
    }
}
