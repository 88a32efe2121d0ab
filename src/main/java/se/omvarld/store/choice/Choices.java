package se.omvarld.store.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omvarld.item.similarity.TitleKey;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.db.Store;

/** All choices that were read: each answer once, whatever way and however often it comes. */
public final class Choices {
    /** A story that another took in since is that other one. */
    private static final String READ = "select c.*, r.edition, r.by_whom, r.sent_at,"
            + " coalesce((select i.story from items i where i.key = c.story), c.story) as now_story"
            + " from choices c join choice_replies r on r.seq = c.reply";

    private static final String IN_ORDER = " order by r.sent_at, r.seq, c.position";

    private final Store store;

    public Choices(Store store) {
        this.store = store;
    }

    /** Keeps what an answer chooses, that is neither read nor a copy; part of the caller's transaction. */
    public void keep(ChoiceReply reply, Instant readAt) {
        int seq = store.sql("select coalesce(max(seq), 0) + 1 from choice_replies")
                .query(Integer.class)
                .single();
        store.sql("insert into choice_replies (seq, mail, edition, by_whom, fingerprint, sent_at, read_at, answer)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(seq, reply.mail(), reply.edition(), reply.by(), reply.said())
                .params(Store.text(reply.sent()), Store.text(readAt), reply.answer())
                .update();
        for (int i = 0; i < reply.choices().size(); i++) {
            keep(seq, i + 1, reply.choices().get(i));
        }
    }

    private void keep(int seq, int position, ReadChoice read) {
        ChosenStory story = read.story();
        store.sql(
                        "insert into choices (reply, position, month, number, story, action, area, words, late, title, lead, link,"
                                + " publisher, type, story_area) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(seq, position, read.month().toString(), read.choice().number(), story.id())
                .params(
                        read.choice().action().name(),
                        read.choice().area(),
                        read.choice().text(),
                        read.late() ? 1 : 0)
                .params(story.title(), story.lead(), story.link(), story.publisher(), story.type(), story.area())
                .update();
    }

    /** Whether this very mail was read. */
    public boolean isRead(String mail) {
        return count("select count(*) from choice_replies where mail = ?", mail) > 0;
    }

    /** Whether its writer has said the same before, and nothing else of these stories since. */
    public boolean isCopy(ChoiceReply reply) {
        Optional<Integer> first =
                Optional.ofNullable(store.sql("select max(seq) from choice_replies where fingerprint = ?")
                        .param(reply.said())
                        .query(Integer.class)
                        .optional()
                        .orElse(null));
        return first.isPresent()
                && store.sql(
                                        "select count(*) from choices c join choice_replies r on r.seq = c.reply where r.seq > :first"
                                                + " and r.by_whom = :by and r.sent_at <= :sent and c.story in (:stories)")
                                .param("first", first.get())
                                .param("by", reply.by())
                                .param("sent", Store.text(reply.sent()))
                                .param("stories", reply.stories())
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    private int count(String statement, String value) {
        return store.sql(statement).param(value).query(Integer.class).single();
    }

    /** Which digest an answer of ours was about; empty when it answered no choices. */
    public Optional<String> editionOfAnswer(String answer) {
        return store.sql("select edition from choice_replies where answer = ? and answer <> ''")
                .param(answer)
                .query(String.class)
                .optional();
    }

    /** Every choice that was read for a month's report, oldest first, also those that hold no longer. */
    public List<ReadChoice> of(YearMonth month) {
        return ChoicesInForce.judged(store.sql(READ + " where c.month = ?" + IN_ORDER)
                .param(month.toString())
                .query(Choices::read)
                .list());
    }

    /** Every choice that was read of an item's story, oldest first. */
    public List<ReadChoice> ofItem(String key) {
        return ChoicesInForce.judged(store.sql(READ + " where c.story in (select m.key from items i join items m"
                        + " on m.story = i.story where i.key = ?)" + IN_ORDER)
                .param(key)
                .query(Choices::read)
                .list());
    }

    /**
     * What people want and what they refuse, as labels for rules: also what came too late for its draft. Of stories on which
     * people disagree it says that they are wanted.
     */
    public List<LabelledItem> labels() {
        List<ReadChoice> all = store.sql(READ + IN_ORDER).query(Choices::read).list().stream()
                .map(ReadChoice::inTime)
                .toList();
        return ChoicesInForce.of(ChoicesInForce.judged(all)).byStory().values().stream()
                .filter(choices -> choices.chosen() || choices.refused())
                .map(StoryChoices::labelled)
                .toList();
    }

    /** What is to stand in the reports whose drafts are not made, from one month on, in the order of areas. */
    public List<StoryChoices> soFar(YearMonth from) {
        return ChoicesInForce.of(
                        ChoicesInForce.judged(store.sql(READ + " where c.month >= ? and not exists (select 1 from"
                                        + " editions e where e.period = c.month and e.state <> 'OPENED')" + IN_ORDER)
                                .param(from.toString())
                                .query(Choices::read)
                                .list()))
                .chosen()
                .stream()
                .sorted(Comparator.comparingInt(StoryChoices::standsIn))
                .toList();
    }

    /** What holds today of the stories that were chosen for a month. */
    public ChoicesInForce inForce(YearMonth month) {
        return ChoicesInForce.of(of(month));
    }

    /** The same of all stories that were chosen for months from one on. */
    public ChoicesInForce inForceSince(YearMonth month) {
        return ChoicesInForce.of(ChoicesInForce.judged(store.sql(READ + " where c.month >= ?" + IN_ORDER)
                .param(month.toString())
                .query(Choices::read)
                .list()));
    }

    /**
     * The stories that editions show no more: those that are refused, and what came under their titles since a moment.
     *
     * @param month of the oldest report for which refusals count
     */
    public Set<String> keptOut(YearMonth month, Instant since) {
        Set<String> refused = inForceSince(month).refused();
        if (refused.isEmpty()) {
            return refused;
        }
        List<String> titles = store
                .sql("select distinct title_key from items where story in (:refused)")
                .param("refused", refused)
                .query(String.class)
                .list()
                .stream()
                .filter(TitleKey::telling)
                .toList();
        Set<String> all = new HashSet<>(refused);
        if (!titles.isEmpty()) {
            all.addAll(
                    store.sql("select distinct story from items where first_seen >= :since and title_key in (:titles)")
                            .param("since", Store.text(since))
                            .param("titles", titles)
                            .query(String.class)
                            .list());
        }
        inForceSince(month)
                .chosen()
                .forEach(choices -> all.remove(choices.story().id()));
        return all;
    }

    private static ReadChoice read(ResultSet row, int number) throws SQLException {
        return new ReadChoice(
                row.getString("edition"),
                new Choice(
                        row.getInt("number"),
                        Choice.Action.valueOf(row.getString("action")),
                        row.getInt("area"),
                        row.getString("words")),
                new ChosenStory(
                        row.getString("now_story"),
                        row.getString("title"),
                        row.getString("lead"),
                        row.getString("link"),
                        row.getString("publisher"),
                        row.getString("type"),
                        row.getInt("story_area")),
                YearMonth.parse(row.getString("month")),
                row.getString("by_whom"),
                Instant.parse(row.getString("sent_at")),
                row.getInt("late") != 0,
                false);
    }
}
