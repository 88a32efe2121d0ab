package se.omvarld.item;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.Sha256;

/**
 * What a source says of which item an item is.
 *
 * @param base the canonical address; without a link, the source with its guid or title. Several items may have the same
 * @param name a hash of the source's own name for the item, as far as that says more than the base: its guid, else the
 *     fragment of its link. Empty when there is none
 */
public record ItemIdentity(String base, String name) {
    /** 128 bits: two of a thousand million share one with a chance of one in 10^20. */
    private static final int BYTES = 16;

    private static final int LONGEST_FRAGMENT = 300;

    /** Places that every page has. */
    private static final Set<String> PLACES = Set.of(
            "top",
            "start",
            "main",
            "content",
            "innehall",
            "main-content",
            "maincontent",
            "comments",
            "respond",
            "more");

    static ItemIdentity of(String source, String link, String written, String title) {
        String guid = Address.isNone(written) ? "" : written;
        String address = Address.canonical(link).orElse("");
        if (address.isEmpty()) {
            return new ItemIdentity(
                    source + " " + (guid.isEmpty() ? title : guid), guid.isEmpty() ? "" : name(source, guid));
        }
        boolean saysMore = !guid.isEmpty() && !guid.equals(link) && !isAddress(guid, address);
        String own = saysMore ? guid : fragment(guid.isEmpty() ? link : guid);
        String told = own.isEmpty() ? fragment(link) : own;
        return new ItemIdentity(address, told.isEmpty() ? "" : name(source, told));
    }

    private static boolean isAddress(String guid, String address) {
        return guid.startsWith("http")
                && Address.canonical(guid).filter(address::equals).isPresent();
    }

    /** The name that the fragment of an archived item's link gives it; empty for none. */
    public static String inLink(String source, String link) {
        String fragment = fragment(link);
        return fragment.isEmpty() ? "" : name(source, fragment);
    }

    private static String fragment(String link) {
        int start = link.indexOf('#');
        String fragment = start < 0 ? "" : link.substring(start + 1);
        boolean names = fragment.length() <= LONGEST_FRAGMENT
                && !fragment.startsWith(":~:")
                && !PLACES.contains(fragment.replaceAll("^[!/]+|/+$", ""));
        return names ? fragment : "";
    }

    private static String name(String source, String own) {
        return hash(source + " " + own);
    }

    /** A short name for a text of any length, by which it is known again. */
    public static String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(text), BYTES));
    }
}
