package se.omvarld.store.edition;

import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;

/** The frozen bytes of an edition for those who chose some of its areas. */
final class EditionVariants {
    private final Store store;

    EditionVariants(Store store) {
        this.store = store;
    }

    /** @param areas the chosen areas' numbers, as a delivery has them */
    void keep(String period, String areas, RenderedEdition rendered) {
        store.sql("insert into edition_choices (period, areas, subject) values (?, ?, ?)")
                .params(period, areas, rendered.subject())
                .update();
        for (int i = 0; i < rendered.parts().size(); i++) {
            RenderedEdition.Part part = rendered.parts().get(i);
            store.sql("insert into edition_choice_parts (period, areas, position, name, media_type, content)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(period, areas, i, part.name(), part.mediaType(), part.content())
                    .update();
        }
    }

    /** Empty when the edition was not frozen for these areas. */
    Optional<RenderedEdition> find(String period, String areas) {
        return store.sql("select subject from edition_choices where period = ? and areas = ?")
                .params(period, areas)
                .query(String.class)
                .optional()
                .map(subject -> new RenderedEdition(subject, parts(period, areas)));
    }

    private List<RenderedEdition.Part> parts(String period, String areas) {
        return store.sql("select * from edition_choice_parts where period = ? and areas = ? order by position")
                .params(period, areas)
                .query(RenderedEdition.Part.class)
                .list();
    }
}
