package se.omvarld.observe.page;

import java.util.List;

/**
 * What the archive's page shows, by the names that its template uses.
 *
 * @param words as they were typed
 * @param which the chosen kind of items, as the form sends it
 * @param area the chosen area, as the form sends it
 * @param source the chosen source; empty for any
 * @param areas to choose from
 * @param found how many are shown, in words
 * @param next a relative link to what follows; empty when nothing does
 * @param first a relative link to the first page; empty on it
 * @param feed a relative link to the same search as a feed
 */
public record ArchiveView(
        String words,
        String which,
        String area,
        String source,
        List<Choice> areas,
        String found,
        List<ItemView> items,
        String next,
        String first,
        String feed) {

    /** Something to choose. */
    public record Choice(String value, String name) {}
}
