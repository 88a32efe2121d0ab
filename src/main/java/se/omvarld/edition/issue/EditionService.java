package se.omvarld.edition.issue;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.DueCheck;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;

/** The steps by which an edition of any publication is made; the route {@code edition} puts them in a row. */
public final class EditionService {
    private final Map<Edition.Kind, Publication<?>> publications = new EnumMap<>(Edition.Kind.class);
    private final Editions editions;
    private final Deliveries deliveries;
    private final DueCheck dueCheck;

    public EditionService(
            Store store, Clock clock, Publication<?> weekly, Publication<?> daily, Publication<?> monthly) {
        this(store, clock, List.of(weekly, daily, monthly));
    }

    /** Of some publications, each of its own kind. */
    public EditionService(Store store, Clock clock, List<Publication<?>> publications) {
        publications.forEach(publication -> this.publications.put(publication.kind(), publication));
        this.editions = new Editions(store, clock);
        this.deliveries = new Deliveries(store, clock);
        this.dueCheck = new DueCheck(store, clock);
    }

    /** The kinds of edition that are made by themselves. */
    public List<Edition.Kind> kinds() {
        return List.copyOf(publications.keySet());
    }

    /** The editions that are to be made now by themselves. */
    public List<Edition> due() {
        return kinds().stream().map(this::due).filter(Objects::nonNull).toList();
    }

    /** The edition of a kind that is to be made now by itself; null when none is. */
    public Edition due(Edition.Kind kind) {
        Publication<?> publication = publication(kind);
        Edition edition = edition(kind, publication.latestPeriod());
        boolean wanted = !publication.onRequest()
                || !publication.deliveries(edition.period(), 0).isEmpty();
        return wanted && dueCheck.is(edition, publication.schedule()) ? edition : null;
    }

    /** The edition of the period that ended last. */
    public Edition latest(Edition.Kind kind) {
        return edition(kind, publication(kind).latestPeriod());
    }

    /** A period's edition as the store has it, else with the window that it would have now. */
    public Edition edition(Edition.Kind kind, String period) {
        return editions.find(period).orElseGet(() -> publication(kind).unopened(period));
    }

    /** Opens an edition; one that is frozen already stays as it is. */
    public Edition open(Edition wanted) {
        return settled(editions.open(wanted));
    }

    /** What an edition has to say. Changes nothing. */
    public EditionContent<?> gather(Edition edition) {
        return publication(edition.kind()).gather(edition);
    }

    /** How that reads, to everybody who is to get it. Changes nothing. */
    public <C> RenderedContent render(EditionContent<C> content) {
        Publication<C> publication = publication(content);
        Edition edition = content.edition();
        List<Delivery> concerned = publication.deliveries(edition.period(), 0).stream()
                .filter(delivery -> publication.concerns(content.said(), delivery.chosenAreas()))
                .toList();
        Map<String, RenderedEdition> choices = new HashMap<>();
        concerned.stream()
                .filter(delivery -> !delivery.areas().isEmpty())
                .forEach(delivery -> choices.computeIfAbsent(
                        delivery.areas(), areas -> publication.render(content.said(), delivery.chosenAreas())));
        RenderedEdition whole = publication.render(content.said(), Set.of());
        return new RenderedContent(edition, content.selection(), whole, choices, concerned);
    }

    /** Fixes what an edition says and to whom it goes; what another process has frozen meanwhile stays. */
    public Edition freeze(RenderedContent rendered) {
        editions.freeze(
                rendered.edition(), rendered.selection(), rendered.whole(), rendered.choices(), rendered.deliveries());
        return settled(rendered.edition());
    }

    /** What an edition says, or would say now. Changes nothing. */
    public EditionPreview preview(Edition edition) {
        if (edition.state() != Edition.State.OPENED) {
            return new EditionPreview(editions.rendered(edition.period()), editions.size(edition.period()));
        }
        return preview(gather(edition));
    }

    private <C> EditionPreview preview(EditionContent<C> content) {
        return new EditionPreview(
                publication(content).render(content.said(), Set.of()),
                content.selection().stories().size());
    }

    /** Adds one more delivery for everybody who is to get a frozen edition, on purpose. */
    public void repeat(Edition edition) {
        Publication<?> publication = publication(edition.kind());
        Set<String> before = deliveries.of(edition.period()).stream()
                .map(Delivery::recipient)
                .collect(Collectors.toSet());
        deliveries.add(publication.deliveries(edition.period(), deliveries.nextCopy(edition.period())).stream()
                .filter(delivery -> !publication.onRequest() || before.contains(delivery.recipient()))
                .toList());
    }

    /** The edition as it is now. One that goes to nobody, since it concerns nobody, is done when it is frozen. */
    private Edition settled(Edition edition) {
        if (publication(edition.kind()).onRequest()) {
            editions.end(edition.period());
        }
        return editions.find(edition.period()).orElseThrow();
    }

    private Publication<?> publication(Edition.Kind kind) {
        return Optional.ofNullable(publications.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no edition is made of the kind " + kind));
    }

    @SuppressWarnings("unchecked") // a publication of its kind has gathered it
    private <C> Publication<C> publication(EditionContent<C> content) {
        return (Publication<C>) publication(content.edition().kind());
    }
}
