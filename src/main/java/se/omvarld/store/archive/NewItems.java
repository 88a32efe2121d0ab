package se.omvarld.store.archive;

import java.util.List;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.story.Arrival;

/**
 * A poll that has ended, and what of it the archive did not know when it was asked.
 *
 * @param unknown in the poll's order; none when the poll has failed
 * @param found what else the comparison with the archive has told
 */
public record NewItems(Poll poll, List<Arrival> unknown, NewItemFinder.Found found) {}
