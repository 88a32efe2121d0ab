package se.omvarld.edition.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.SwedishDateFormat;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.OmittedStories;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;

/** What was wrong with the watching itself and concerns analysts, a sentence each. */
final class DigestNotices {
    private static final int MOST = 10;
    /** Of weeks, days and months; answers to returned drafts concern only who sent them. */
    private static final Pattern EDITION = Pattern.compile("edition (\\d{4}-W\\d\\d|\\d{4}-\\d\\d(-\\d\\d)?)");

    private DigestNotices() {}

    /** Only of stories that the edition's quotas leave out. */
    static List<String> ofLeftOut(List<OmittedStories> leftOut) {
        List<String> notices = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            notices.add(OmittedStories.sentence(leftOut));
        }
        return notices;
    }

    /** Of what is left out, and of what lasts, or lasted at some time since an edition's window began. */
    static List<String> of(Store store, Edition edition, List<OmittedStories> leftOut) {
        List<String> notices = ofLeftOut(leftOut);
        new Incidents(store)
                .since(edition.from()).stream()
                        .flatMap(trouble -> sentence(trouble, edition).stream())
                        .distinct()
                        .limit(MOST)
                        .forEach(notices::add);
        return notices;
    }

    private static Optional<String> sentence(Incident trouble, Edition edition) {
        Matcher late = EDITION.matcher(trouble.name());
        if (late.matches()) {
            return Optional.of(late(trouble, late.group(1), edition));
        }
        return switch (trouble.name()) {
            case "config" ->
                trouble.lasts()
                        ? Optional.of("Reglerna eller mallarna som sparades "
                                + day(trouble.since())
                                + " innehåller fel och gäller inte. De tidigare gäller; areas-resultat.html säger mer.")
                        : Optional.empty();
            case "network", "polls" -> Optional.of(gap(trouble));
            default -> Optional.empty();
        };
    }

    private static String late(Incident trouble, String period, Edition edition) {
        boolean unmade = trouble.reason().startsWith("it has not been made");
        String why = unmade ? "det kunde inte göras i tid." : "e-posten kunde inte skickas i tid.";
        return (period.equals(edition.period())
                        ? "Det här utskicket är försenat: "
                        : "Utskicket " + period + " kom sent: ")
                + why;
    }

    private static String gap(Incident trouble) {
        String until = trouble.mended().map(end -> " till " + day(end)).orElse("");
        return "Inga källor gick att läsa från " + day(trouble.since()) + until
                + (trouble.lasts()
                        ? ". Det som publicerats sedan dess saknas."
                        : ". Det som bara visades då kan saknas.");
    }

    private static String day(Instant moment) {
        return SwedishDateFormat.day(moment);
    }
}
