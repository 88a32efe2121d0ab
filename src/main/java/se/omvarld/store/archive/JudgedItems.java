package se.omvarld.store.archive;

import java.util.List;
import java.util.Map;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.story.IncomingItem;

/**
 * A poll that has ended, with what the rules say of its new items: all that is to be written.
 *
 * @param verdicts by the items' keys
 * @param rules the fingerprint of the rules that have judged
 * @param found what else the comparison with the archive has told
 */
public record JudgedItems(
        Poll poll,
        List<IncomingItem> unknown,
        Map<String, Verdict> verdicts,
        String rules,
        NewItemFinder.Found found) {}
