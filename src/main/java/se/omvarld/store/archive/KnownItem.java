package se.omvarld.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.item.ItemIdentity;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.similarity.OtherMatter;
import se.omvarld.store.db.Store;

/**
 * An archived item that a shown one may be.
 *
 * @param address {@link ItemIdentity#base} of the item as it was shown last
 * @param name {@link ItemIdentity#name}; empty when the source gave none, or none is known
 */
record KnownItem(
        long number,
        String key,
        String source,
        String title,
        String link,
        Optional<Instant> published,
        String address,
        String name) {
    static final String SELECT = "select i.number, i.key, i.source, i.title, i.link, i.published,"
            + " coalesce(n.address, '') as address, coalesce(n.name, '') as name from items i";

    static KnownItem read(ResultSet row, int line) throws SQLException {
        String key = row.getString("key");
        String address = row.getString("address");
        return new KnownItem(
                row.getLong("number"),
                key,
                row.getString("source"),
                row.getString("title"),
                row.getString("link"),
                Store.moment(row.getString("published")),
                address.isEmpty() ? key : address,
                row.getString("name"));
    }

    boolean isOf(Item item) {
        return source.equals(item.origin().source());
    }

    boolean hasName(Item item) {
        return !name.isEmpty() && isOf(item) && name.equals(item.identity().name());
    }

    boolean isNamedOtherwise(Item item) {
        return isOf(item)
                && !name.isEmpty()
                && !item.identity().name().isEmpty()
                && !name.equals(item.identity().name());
    }

    /** Whether it bears this title; of an address that is used again and again, on the same day. */
    boolean hasTitle(Item item, boolean repeated) {
        return title.equalsIgnoreCase(item.title()) && (!repeated || !isOfOtherDay(item));
    }

    /** Whether what is shown at its address now is the same item, edited. */
    boolean isEditedTo(Item item, boolean repeated) {
        if (isNamedOtherwise(item)) {
            return false;
        }
        if (repeated) {
            return isOf(item)
                    && published.isPresent()
                    && published.equals(item.published())
                    && !OtherMatter.isIn(title, item.title());
        }
        return !isOf(item) || !isOfOtherDay(item) || !OtherMatter.isIn(title, item.title());
    }

    private boolean isOfOtherDay(Item item) {
        return published.isPresent()
                && item.published().isPresent()
                && !SwedishDateFormat.dayOf(published.get())
                        .equals(SwedishDateFormat.dayOf(item.published().get()));
    }
}
