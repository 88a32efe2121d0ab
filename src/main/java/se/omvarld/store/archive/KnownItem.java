package se.omvarld.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.item.ItemIdentity;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.similarity.OtherMatter;
import se.omvarld.item.similarity.TitleKey;
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

    /**
     * Whether it is the same under another address, by the source's own name. That may be anybody's, such as the place in the
     * list: then title and date are another's too.
     */
    boolean isUnderItsName(Item item) {
        boolean sameTitle = title.equalsIgnoreCase(item.title());
        boolean sameDate =
                published.isPresent() && published.equals(item.published()) && !OtherMatter.isIn(title, item.title());
        return hasName(item) && (sameTitle || sameDate);
    }

    /**
     * Whether it is the same under another address, by title and date, where these tell enough: the source has moved it once,
     * with a new site, or moves it at every poll, with a token.
     */
    boolean isMoved(Item item) {
        if (!isOf(item) || !published.equals(item.published())) {
            return false;
        }
        boolean samePath = withoutParameters(item.link()).equals(withoutParameters(link));
        boolean otherToken = samePath && differsByToken(item.link(), link);
        boolean telling = TitleKey.telling(TitleKey.of(item.title()));
        return otherToken || (item.published().isPresent() && (telling || (samePath && !isNamedOtherwise(item))));
    }

    private static String withoutParameters(String link) {
        return link.replaceFirst("[?#;].*$", "");
    }

    /** Whether all that differs looks drawn by lot. */
    private static boolean differsByToken(String one, String other) {
        Set<String> here = parameters(one);
        Set<String> there = parameters(other);
        Set<String> differing = new HashSet<>(here);
        differing.removeAll(there);
        return !differing.isEmpty()
                && here.size() == there.size()
                && differing.stream().allMatch(KnownItem::isToken);
    }

    private static Set<String> parameters(String link) {
        return Arrays.stream(link.split("[?#;&]", -1)).skip(1).collect(Collectors.toSet());
    }

    private static boolean isToken(String parameter) {
        String value = parameter.substring(parameter.indexOf('=') + 1);
        return value.matches("[A-Za-z0-9_%.-]{8,}")
                && value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter);
    }
}
