package se.omvarld.source.config;

/**
 * One entry of an OPML file that names an address.
 *
 * @param kind {@code feed} for a feed, {@code page} for a plain link
 * @param name what people call it; possibly empty, and from outside
 * @param address what it names, from outside
 * @param off whether it is commented out
 */
public record OpmlOutline(String kind, String name, String address, boolean off) {}
