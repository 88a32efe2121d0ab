package se.omvarld.edition.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.OmittedStories;
import se.omvarld.store.found.ProposedSites;
import se.omvarld.store.found.ProposedSites.ProposedSite;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;

/** What was wrong with the watching itself and concerns analysts, a sentence each. */
final class DigestNotices {
    private static final int MOST = 10;
    /** Of weeks, days and months; answers to returned drafts concern only who sent them. */
    private static final Pattern PERIOD = Pattern.compile("\\d{4}-W\\d\\d|\\d{4}-\\d\\d(-\\d\\d)?");

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
    static List<String> of(Store store, Editions editions, Edition edition, List<OmittedStories> leftOut) {
        List<String> notices = ofLeftOut(leftOut);
        new Incidents(store)
                .since(edition.from()).stream()
                        .flatMap(incident -> sentence(incident, edition, editions).stream())
                        .distinct()
                        .limit(MOST)
                        .forEach(notices::add);
        new ProposedSites(store)
                .since(edition.from()).stream()
                        .limit(MOST)
                        .map(DigestNotices::unwatched)
                        .forEach(notices::add);
        return notices;
    }

    private static String unwatched(ProposedSite site) {
        return "Ny webbplats: " + site.site() + " har gett er "
                + SwedishNumber.count(site.mentions(), "post", "poster")
                + " men bevakas inte av någon källa. "
                + (site.proposal().isEmpty()
                        ? "Fortsätt att skicka vidare därifrån."
                        : "En källa är föreslagen för driften.");
    }

    private static Optional<String> sentence(Incident incident, Edition edition, Editions editions) {
        return switch (incident.kind()) {
            case EDITION ->
                Optional.of(incident.about())
                        .filter(period -> PERIOD.matcher(period).matches())
                        .map(period -> late(incident, edition, wasMade(editions, incident)));
            case CONFIG ->
                incident.lasts()
                        ? Optional.of("Reglerna eller mallarna som sparades "
                                + day(incident.since())
                                + " innehåller fel och gäller inte. De tidigare gäller; areas-resultat.html säger mer.")
                        : Optional.empty();
            case NETWORK, POLLS -> Optional.of(gap(incident));
            default -> Optional.empty();
        };
    }

    /** Whether the edition was there when it became late, so that it was its mails that were late. */
    private static boolean wasMade(Editions editions, Incident incident) {
        return editions.frozen(incident.about())
                .filter(moment -> !moment.isAfter(incident.since()))
                .isPresent();
    }

    private static String late(Incident incident, Edition edition, boolean made) {
        String why = made ? "e-posten kunde inte skickas i tid." : "det kunde inte göras i tid.";
        return (incident.about().equals(edition.period())
                        ? "Det här utskicket är försenat: "
                        : "Utskicket " + incident.about() + " kom sent: ")
                + why;
    }

    private static String gap(Incident incident) {
        String until = incident.mended().map(end -> " till " + day(end)).orElse("");
        return "Inga källor gick att läsa från " + day(incident.since()) + until
                + (incident.lasts()
                        ? ". Det som publicerats sedan dess saknas."
                        : ". Det som bara visades då kan saknas.");
    }

    private static String day(Instant moment) {
        return SwedishDateFormat.day(moment);
    }
}
