package se.omvarld.edition.issue;

import java.time.Clock;
import java.util.List;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;

/** The editions of one publication, made as the route makes them. */
public final class PublicationSteps {
    private final EditionService service;
    private final Edition.Kind kind;

    public PublicationSteps(Store store, Clock clock, Publication<?> publication) {
        this.service = new EditionService(store, clock, List.of(publication));
        this.kind = publication.kind();
    }

    public Edition due() {
        return service.due(kind);
    }

    /** Of a week, day or month. */
    public Edition edition(Object period) {
        return service.edition(kind, period.toString());
    }

    public Edition freeze(Edition wanted) {
        Edition edition = service.open(wanted);
        return edition.state() == Edition.State.OPENED
                ? service.freeze(service.render(service.gather(edition)))
                : edition;
    }

    public EditionPreview preview(Edition edition) {
        return service.preview(edition);
    }
}
