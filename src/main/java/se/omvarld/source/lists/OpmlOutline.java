package se.omvarld.source.lists;

import java.util.Map;

/**
 * One entry of an OPML file, or a row of another list, that names a source.
 *
 * @param kind {@code feed} for a feed, {@code page} for a plain link, or what our own attributes say
 * @param name what people call it; possibly empty, and from outside
 * @param address what it names, from outside; empty for what comes by mail
 * @param off whether it is commented out
 * @param id the id that our own export gave it; else empty
 * @param parameters what our own export says beside, by the parameters' names
 */
public record OpmlOutline(
        String kind, String name, String address, boolean off, String id, Map<String, String> parameters) {
    /** The namespace of our own attributes, which other programs pass over. */
    static final String OWN = "urn:omvarldsbevakning:source";

    public OpmlOutline {
        parameters = Map.copyOf(parameters);
    }

    /** An entry as any program writes it. */
    public OpmlOutline(String kind, String name, String address, boolean off) {
        this(kind, name, address, off, "", Map.of());
    }

    /** The same, found to be of a kind, at an address, with further parameters. */
    public OpmlOutline as(String foundKind, String foundAddress, Map<String, String> found) {
        Map<String, String> all = new java.util.HashMap<>(found);
        all.putAll(parameters);
        return new OpmlOutline(foundKind, name, foundAddress, off, id, all);
    }
}
