package se.omvarld.store.edition;

import java.time.Instant;
import java.util.List;
import se.omvarld.store.db.Store;

/** How much sources bring, and what editions have left out. */
public final class SourceVolumes {
    private final Store store;

    public SourceVolumes(Store store) {
        this.store = store;
    }

    /** How many new items a source brought, and how many of them the rules pick. */
    public record Volume(String source, int fresh, int picked) {}

    /** Of the sources that brought more than so many new items between two moments. */
    public List<Volume> above(int items, Instant from, Instant until) {
        return store.sql(
                        "select i.source, count(*) as fresh, sum(case when v.level <> 'NONE' then 1 else 0 end) as picked"
                                + " from items i left join verdicts v on v.item = i.key where i.baseline = 0"
                                + " and i.first_seen >= ? and i.first_seen < ? group by i.source having count(*) > ? order by i.source")
                .params(Store.text(from), Store.text(until), items)
                .query(Volume.class)
                .list();
    }

    /** The editions frozen since a moment that leave something out, oldest first. */
    public List<String> shortened(Instant since) {
        return store.sql(
                        "select e.period from editions e where e.frozen_at >= ? and exists"
                                + " (select 1 from edition_left_out l where l.period = e.period) order by e.frozen_at, e.period")
                .param(Store.text(since))
                .query(String.class)
                .list();
    }

    /** What an edition left out, the largest number first. */
    public List<OmittedStories> leftOut(String period) {
        return store.sql("select * from edition_left_out where period = ? order by stories desc, source")
                .param(period)
                .query((row, number) ->
                        new OmittedStories(row.getString("source"), row.getString("publisher"), row.getInt("stories")))
                .list();
    }
}
