package se.omvarld.watch;

import se.omvarld.store.health.Incident;

/**
 * One thing that operators are told.
 *
 * @param source whether it is about a source
 * @param title a few words for a subject
 */
record AlertLine(Kind kind, boolean source, String title, String text) {

    /** Whether it is bad news. */
    enum Kind {
        BEGUN,
        LASTS,
        ENDED
    }

    static AlertLine of(HealthChange turn) {
        return new AlertLine(turn.mended() ? Kind.ENDED : Kind.BEGUN, true, turn.source(), turn.line());
    }

    static AlertLine of(Incident trouble) {
        String title = IncidentTexts.title(trouble);
        if (!trouble.lasts()) {
            return new AlertLine(
                    Kind.ENDED,
                    false,
                    title,
                    trouble.name() + ": well again since " + trouble.mended().get() + " (" + title + ", since "
                            + trouble.since() + ")");
        }
        return new AlertLine(
                trouble.told().isEmpty() ? Kind.BEGUN : Kind.LASTS,
                false,
                title,
                trouble.name() + ", since " + trouble.since() + ": " + trouble.reason());
    }
}
