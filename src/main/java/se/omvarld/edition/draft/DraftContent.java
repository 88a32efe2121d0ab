package se.omvarld.edition.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.rules.model.Area;
import se.omvarld.store.choice.ChoicesInForce;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.story.Story;

/**
 * Everything that a monthly draft says.
 *
 * @param stories by area, and within it by score; those with {@code draft} stand in the chapters, the others in the list
 *     that is to be removed
 * @param digests where a story stood in the digests, by story id, for example {@code v. 12 nr 7}
 * @param last what became of the last published report's items; empty when none is imported
 * @param leftOut says how many stories of which sources are left out; empty when none is
 * @param choices what people have chosen of the stories by answering digests
 * @param passedOver the ids of stories of answered digests that stand in the list because people chose others
 */
public record DraftContent(
        Edition edition,
        List<Area> areas,
        List<Story> stories,
        Map<String, String> digests,
        Optional<LastReport> last,
        String leftOut,
        ChoicesInForce choices,
        Set<String> passedOver) {}
