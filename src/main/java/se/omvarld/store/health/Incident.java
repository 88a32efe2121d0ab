package se.omvarld.store.health;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is wrong, or was, and concerns operators.
 *
 * @param name what it is about, for example {@code disk} or {@code edition 2026-W12}
 * @param node whose disk or files it is about; empty when it is everybody's
 * @param reason in plain words for operators
 * @param since when it began
 * @param mended when it ended; empty while it lasts
 * @param told when operators were last told that it lasts; empty when they do not think that it does
 */
public record Incident(
        String name, String node, String reason, Instant since, Optional<Instant> mended, Optional<Instant> told) {

    public boolean lasts() {
        return mended.isEmpty();
    }

    public IncidentKind kind() {
        return IncidentKind.of(name);
    }

    /** The edition's period or the source that it is about; empty for what needs no more than its kind. */
    public String about() {
        return kind().about(name);
    }

    /** A few words for operators, for example {@code 2026-W12 is late}. */
    public String title() {
        return kind().title(name);
    }
}
