package se.omvarld.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Verdict;
import se.omvarld.rules.model.Verdict.Level;
import se.omvarld.store.story.Story;
import se.omvarld.store.story.Story.Appearance;

/** An item with its verdict, as a member of its story. */
public record StoryMember(String story, Item item, boolean baseline, Verdict verdict) {
    /** What {@link #read} reads, from items i and their verdicts v. */
    public static final String COLUMNS = "i.*, i.story as story_id, " + Verdicts.COLUMNS;

    public static StoryMember read(ResultSet row, int number) throws SQLException {
        return new StoryMember(
                row.getString("story_id"), Items.item(row, number), row.getInt("baseline") != 0, Verdicts.read(row));
    }

    public boolean picked() {
        return verdict.picked();
    }

    /**
     * A story from its members, of which at least one is picked: the strongest one speaks for all. What was there before its
     * source was known speaks only when there is no news beside it: else a digest would show it as news.
     */
    public static Story asStory(List<StoryMember> members) {
        List<StoryMember> picked = speaking(members);
        StoryMember best = picked.stream()
                .max(Comparator.comparingDouble((StoryMember member) -> member.verdict.rank()))
                .orElseThrow();
        Item item = best.item;
        Verdict verdict = best.verdict;
        return new Story(
                best.story,
                verdict.type(),
                item.title(),
                item.lead(),
                item.link(),
                item.origin().publisher(),
                item.origin().language(),
                item.dated(),
                picked.stream()
                        .map(member -> member.item.firstSeen())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                verdict.area(),
                verdict.secondArea(),
                verdict.rank(),
                picked.stream().anyMatch(member -> member.verdict.level() == Level.DRAFT),
                verdict.words(),
                verdict.reason(),
                also(members, best));
    }

    /** The same of a story that people want: where the rules pick nothing of it, its first item speaks. */
    public static Story asWantedStory(List<StoryMember> members) {
        return members.stream().anyMatch(StoryMember::picked)
                ? asStory(members)
                : asStory(members.stream().map(StoryMember::wanted).toList());
    }

    private StoryMember wanted() {
        Verdict wanted = new Verdict(
                Level.DIGEST,
                verdict.area(),
                verdict.secondArea(),
                verdict.score(),
                verdict.words(),
                verdict.type(),
                verdict.reason(),
                verdict.sourceFilter());
        return new StoryMember(story, item, baseline, wanted);
    }

    private static List<StoryMember> speaking(List<StoryMember> members) {
        List<StoryMember> picked = members.stream().filter(StoryMember::picked).toList();
        List<StoryMember> news =
                picked.stream().filter(member -> !member.baseline).toList();
        return news.isEmpty() ? picked : news;
    }

    private static List<Appearance> also(List<StoryMember> members, StoryMember best) {
        return members.stream()
                .filter(member -> !member.equals(best))
                .map(member -> member.item)
                .map(item -> new Appearance(item.origin().publisher(), item.title(), item.link()))
                .toList();
    }
}
