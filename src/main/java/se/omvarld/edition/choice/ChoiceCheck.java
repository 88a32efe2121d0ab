package se.omvarld.edition.choice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.edition.choice.UnreadChoice.Why;
import se.omvarld.rules.model.Area;
import se.omvarld.store.choice.Choice;
import se.omvarld.store.choice.Choice.Action;
import se.omvarld.store.choice.ChosenStory;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/** Holds what an answer says against the digest that it answers: its numbers, its stories, the areas, the month. */
final class ChoiceCheck {
    private static final int OTHER = 6;

    private final Editions editions;
    private final Edition edition;
    private final List<String> ids;
    private final Map<String, Story> stories = new HashMap<>();
    private final Set<Integer> shownAreas;
    private final List<Area> areas;

    /** @param shownAreas of which areas the answerer's mail has items; empty for all */
    ChoiceCheck(Stories archive, Editions editions, Edition edition, Set<Integer> shownAreas, List<Area> areas) {
        this.editions = editions;
        this.edition = edition;
        this.ids = archive.ids(edition.period());
        archive.shown(edition.period()).forEach(story -> stories.put(story.id(), story));
        this.shownAreas = shownAreas;
        this.areas = areas;
    }

    ReadReply read(ReplyReading reading, String by, Instant at, Instant now) {
        List<ReadChoice> choices = new ArrayList<>();
        List<UnreadChoice> unread = new ArrayList<>();
        for (Choice choice : reading.choices()) {
            Optional<Why> why = wrong(choice);
            if (why.isPresent()) {
                unread.add(new UnreadChoice(written(choice), why.get()));
            } else {
                choices.add(chosen(choice, by, at, now));
            }
        }
        reading.notUnderstood().forEach(line -> unread.add(new UnreadChoice(line, Why.GRAMMAR)));
        return new ReadReply(
                Optional.of(edition), choices, unread, reading.freeText(), reading.courtesy(), true, false);
    }

    private Optional<Why> wrong(Choice choice) {
        if (ids.isEmpty()) {
            return Optional.of(Why.OLD);
        } else if (choice.number() < 1 || choice.number() > ids.size()) {
            return Optional.of(Why.NUMBER);
        }
        Story story = stories.get(ids.get(choice.number() - 1));
        if (story == null) {
            return Optional.of(Why.REMOVED);
        } else if (!shownAreas.isEmpty() && !shownAreas.contains(story.area())) {
            return Optional.of(Why.NUMBER);
        }
        return isArea(choice) ? Optional.empty() : Optional.of(Why.AREA);
    }

    private boolean isArea(Choice choice) {
        boolean unsaid = choice.area() == 0 && choice.action() != Action.AREA;
        return unsaid || choice.area() == OTHER || areas.stream().anyMatch(area -> area.number() == choice.area());
    }

    private ReadChoice chosen(Choice choice, String by, Instant at, Instant now) {
        Story story = stories.get(ids.get(choice.number() - 1));
        ReportingMonth month = ReportingMonth.of(story, editions, now);
        return new ReadChoice(
                edition.period(), choice, ChosenStory.of(story), month.month(), by, at, month.late(), !month.late());
    }

    /** As it should have been written. */
    static String written(Choice choice) {
        return switch (choice.action()) {
            case REPORT -> choice.number() + " rapport" + (choice.area() > 0 ? " område " + choice.area() : "");
            case NO -> choice.number() + " nej";
            case AREA -> choice.number() + " område " + choice.area();
            case COMMENT -> choice.number() + " kommentar: " + choice.text();
            case UNDO -> "ångra " + choice.number();
        };
    }
}
