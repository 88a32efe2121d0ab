package se.omvarld.store.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.store.archive.StoryMember;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.PublishedIndex;
import se.omvarld.store.story.Story;

/** Which stories an edition shows: by window, picked, not shown by another edition of its kind, not published before. */
public final class Stories {
    private static final String PICKED =
            "select " + RankedStory.COLUMNS + " from items i join verdicts v on v.item = i.key where v.level <> 'NONE'"
                    + " and not exists (select 1 from edition_stories s join editions e on e.period = s.period"
                    + " where s.story = i.story and e.kind = ? and e.period <> ?) and " + PublishedIndex.UNPUBLISHED
                    + " and ";
    private static final String NEWS = "i.baseline = 0 and i.first_seen >= ? and i.first_seen < ?";
    /** An undated item of a first contact may be of any age: it belongs to no month. */
    private static final String DATED =
            "(i.baseline = 0 or i.published is not null) and ((i.dated >= ? and i.dated < ?)"
                    + " or (i.dated >= ? and i.dated < ? and i.first_seen >= ?))";

    /** A poll that was under way while an edition was made has seen its items before, and kept them after. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    /** The same title later is other news. */
    private static final Duration REFUSALS_LAST = Duration.ofDays(31);

    static final Comparator<Story> ORDER = Comparator.comparingInt(Story::area)
            .thenComparing(Comparator.comparingDouble(Story::score).reversed())
            .thenComparing(Comparator.comparing(Story::dated).reversed())
            .thenComparing(Story::id);

    private final Store store;

    public Stories(Store store) {
        this.store = store;
    }

    /** Stories first seen in a digest's window, and those that a poll under way had read before it but not kept yet. */
    public StorySelection news(Edition digest, Quotas quotas) {
        return selected(
                digest,
                quotas,
                store.sql(PICKED + NEWS)
                        .params(digest.kind().name(), digest.period(), PublishedIndex.month(digest.until()))
                        .params(Store.text(digest.from().minus(UNDER_WAY)), Store.text(digest.until()))
                        .query(RankedStory::read)
                        .list());
    }

    /** What people refused, and the same news under the same title from elsewhere, takes no place of others. */
    private StorySelection selected(Edition edition, Quotas quotas, List<RankedStory> candidates) {
        Set<String> refused = new Choices(store)
                .keptOut(
                        YearMonth.parse(PublishedIndex.month(edition.until())).minusMonths(2),
                        edition.from().minus(REFUSALS_LAST));
        StoryRanking ranking = new StoryRanking(
                candidates.stream()
                        .filter(candidate -> !refused.contains(candidate.story()))
                        .toList(),
                quotas);
        return new StorySelection(assembled(ranking.kept()), ranking.leftOut());
    }

    /**
     * Stories dated in a monthly edition's month, and those dated the month before that came after its draft was frozen.
     *
     * @param before the month before; its draft may be missing, and then nothing of it is late
     */
    public StorySelection dated(Edition monthly, Edition before, Optional<Instant> beforeFrozen, Quotas quotas) {
        Instant late =
                beforeFrozen.map(frozen -> frozen.minus(UNDER_WAY)).orElse(Instant.parse("9999-01-01T00:00:00Z"));
        StorySelection picked = selected(
                monthly,
                quotas,
                store.sql(PICKED + DATED)
                        .params(monthly.kind().name(), monthly.period(), PublishedIndex.month(monthly.until()))
                        .params(Store.text(monthly.from()), Store.text(monthly.until()))
                        .params(Store.text(before.from()), Store.text(before.until()), Store.text(late))
                        .query(RankedStory::read)
                        .list());
        return new ChosenStories(store, monthly, picked.stories()).added(picked.leftOut());
    }

    /** What a frozen edition showed, in the order of its numbers, as the stories stand today. */
    public List<Story> shown(String period) {
        List<String> ids = ids(period);
        Map<String, Story> byId =
                assembled(ids).stream().collect(Collectors.toMap(Story::id, story -> story, (one, same) -> one));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Their ids, in the order of their numbers. */
    public List<String> ids(String period) {
        return store.sql("select story from edition_stories where period = ? order by number")
                .param(period)
                .query(String.class)
                .list();
    }

    /** To which stories items belong, by the item's key; unknown items are left out. */
    public Map<String, String> having(Set<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return store
                .sql("select key, story from items where key in (:keys)")
                .param("keys", keys)
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("story")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A story's place in an edition. */
    public record Place(String story, String period, int number) {}

    /** Where stories stood in editions of a kind, by story, oldest edition first. */
    public Map<String, List<Place>> places(Edition.Kind kind, List<String> stories) {
        if (stories.isEmpty()) {
            return Map.of();
        }
        return store
                .sql("select s.story, s.period, s.number from edition_stories s join editions e on e.period = s.period"
                        + " where e.kind = :kind and s.story in (:stories) order by e.until_at")
                .param("kind", kind.name())
                .param("stories", stories)
                .query(Place.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Place::story));
    }

    private List<Story> assembled(List<String> ids) {
        return members(ids).stream()
                .filter(story -> story.stream().anyMatch(StoryMember::picked))
                .map(StoryMember::asStory)
                .sorted(ORDER)
                .toList();
    }

    /** Stories that people want, whatever the rules say of them today; those that are gone are left out. */
    List<Story> wanted(List<String> ids) {
        return members(ids).stream().map(StoryMember::asWantedStory).toList();
    }

    private List<List<StoryMember>> members(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, List<StoryMember>> members = store
                .sql("select " + StoryMember.COLUMNS
                        + " from items i join verdicts v on v.item = i.key where i.story in (:ids)"
                        + " order by i.first_seen, i.key")
                .param("ids", ids)
                .query(StoryMember::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoryMember::story));
        return List.copyOf(members.values());
    }
}
