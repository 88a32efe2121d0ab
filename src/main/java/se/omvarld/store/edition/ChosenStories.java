package se.omvarld.store.edition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.choice.ChoicesInForce;
import se.omvarld.store.choice.StoryChoices;
import se.omvarld.store.db.Store;
import se.omvarld.store.story.Story;

/** A month's stories as people have chosen them: what somebody wants stands first in its chapter, whatever its score. */
final class ChosenStories {
    private final Store store;
    private final Edition monthly;
    private final ChoicesInForce choices;
    private final List<Story> picked;

    ChosenStories(Store store, Edition monthly, List<Story> picked) {
        this.store = store;
        this.monthly = monthly;
        this.choices = new Choices(store).inForce(YearMonth.from(SwedishDateFormat.dayOf(monthly.from())));
        this.picked = picked;
    }

    StorySelection added(List<OmittedStories> leftOut) {
        if (choices.byStory().isEmpty()) {
            return new StorySelection(picked, leftOut);
        }
        List<Story> all = new ArrayList<>(picked);
        all.addAll(new Stories(store).wanted(missing()));
        Set<String> passedOver = new PassedOverStories(store, choices).of(all, monthly.from());
        return new StorySelection(
                all.stream()
                        .map(this::placed)
                        .map(story -> passedOver.contains(story.id()) ? story.placed(story.area(), false) : story)
                        .sorted(Comparator.comparingInt(Story::area)
                                .thenComparing(story -> !choices.isChosen(story.id()))
                                .thenComparing(Stories.ORDER))
                        .toList(),
                leftOut,
                passedOver);
    }

    /** What somebody wants and no draft shows: beyond a quota, or what the rules no longer pick. */
    private List<String> missing() {
        Set<String> there = new HashSet<>(picked.stream().map(Story::id).toList());
        List<String> missing = choices.chosen().stream()
                .map(chosen -> chosen.story().id())
                .filter(id -> !there.contains(id))
                .toList();
        Set<String> shown = new HashSet<>();
        new Stories(store).places(Edition.Kind.MONTHLY, missing).forEach((story, places) -> places.stream()
                .filter(place -> !place.period().equals(monthly.period()))
                .forEach(place -> shown.add(story)));
        return missing.stream().filter(id -> !shown.contains(id)).toList();
    }

    private Story placed(Story story) {
        return choices.of(story.id()).map(said -> placed(story, said)).orElse(story);
    }

    private static Story placed(Story story, StoryChoices said) {
        int own = story.area() > 0 ? story.area() : said.story().area();
        return story.placed(said.area() > 0 ? said.area() : own, story.draft() || said.chosen());
    }
}
