package se.omvarld.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold after any number of kills, when the work has been done to its end. */
final class Reckoning {
    private static final String DIGEST = "-W";

    private final Killing killing;
    private final String url;
    private final String context;

    Reckoning(Killing killing, String url, String context) {
        this.killing = killing;
        this.url = url;
        this.context = context;
    }

    /** Every story stands in one weekly edition; every delivery was received, once or as an identical copy after a kill. */
    void check() throws Exception {
        assertThat(rows("select title from items"))
                .as("items kept, %s", context)
                .containsExactlyInAnyOrderElementsOf(titles());
        assertThat(rows("select i.title from items i join edition_stories s on s.story = i.story"
                        + " join editions e on e.period = s.period where e.kind = 'WEEKLY'"))
                .as("stories in weekly editions, %s", context)
                .containsExactlyInAnyOrderElementsOf(titles());
        assertThat(rows("select state from deliveries where state <> 'SENT'"))
                .as("unsent, %s", context)
                .isEmpty();
        assertThat(rows("select period from editions where state = 'FROZEN'"))
                .as("frozen only, %s", context)
                .isEmpty();
        assertThat(killing.letters.unread("INBOX"))
                .as("mails unread, %s", context)
                .isZero();
        assertThat(killing.letters.in("INBOX"))
                .as("mails that were read and not moved, one a kill at most, %s", context)
                .isLessThanOrEqualTo(killing.killed.size());
        assertThat(killing.letters.in("Ej-inlasta"))
                .as("mails refused, %s", context)
                .isZero();
        articles();
        mails();
    }

    /** An article is asked once, or again when the process that had asked it was killed; then its item has a lead. */
    private void articles() throws SQLException {
        killing.site.articles.forEach((word, runs) -> {
            assertThat(killing.killed)
                    .as("article %s is asked again only after a kill, %s", word, context)
                    .containsAll(runs.subList(0, runs.size() - 1));
            assertThat(runs).as("article %s, %s", word, context).doesNotHaveDuplicates();
        });
        assertThat(rows("select title from items where lead_asked <> '' and lead = ''"))
                .as("asked in vain, %s", context)
                .isEmpty();
    }

    /** What the runs came to, for whoever reads along. */
    String summary() throws SQLException {
        List<MailTrap.Taken> taken = killing.mails.taken;
        long mails = taken.stream().map(MailTrap.Taken::id).distinct().count();
        return killing.killed.size() + " kills " + killing.kinds + "; " + killing.site.news.size() + " news, "
                + killing.letters.in("Inlasta") + " letters read and moved, " + killing.letters.in("INBOX")
                + " read and not moved, "
                + rows("select count(*) from items where lead_asked <> ''").get(0) + " leads fetched with "
                + killing.site.articles.values().stream().mapToInt(List::size).sum() + " requests; " + mails
                + " mails, " + (taken.size() - mails) + " identical copies";
    }

    private List<String> titles() {
        return killing.site.news.stream()
                .map(news -> "Hälsodata " + news.word())
                .toList();
    }

    private void mails() throws Exception {
        Map<String, List<MailTrap.Taken>> byId = killing.mails.taken.stream()
                .collect(Collectors.groupingBy(MailTrap.Taken::id, LinkedHashMap::new, Collectors.toList()));
        assertThat(byId.keySet())
                .as("mails received, %s", context)
                .containsExactlyInAnyOrderElementsOf(rows("select message_id from deliveries"));
        for (List<MailTrap.Taken> copies : byId.values()) {
            assertThat(copies.stream().map(MailTrap.Taken::text).distinct())
                    .as("copies are identical, %s", context)
                    .hasSize(1);
            List<Integer> before = copies.subList(0, copies.size() - 1).stream()
                    .map(MailTrap.Taken::run)
                    .toList();
            assertThat(killing.killed)
                    .as("each copy but the last is of a run that was killed, %s", context)
                    .containsAll(before);
            assertThat(before).doesNotHaveDuplicates();
        }
        eachWordOnce(byId);
    }

    /** What recipients read: each piece of news in one digest. */
    private void eachWordOnce(Map<String, List<MailTrap.Taken>> byId) throws Exception {
        for (String recipient : List.of("one@example.se", "two@example.se")) {
            List<String> words = new ArrayList<>();
            for (List<MailTrap.Taken> copies : byId.values()) {
                String mail = copies.get(0).text();
                if (copies.get(0).id().contains(DIGEST) && mail.contains("\nTo: " + recipient + "\n")) {
                    words.addAll(words(mail));
                }
            }
            assertThat(words)
                    .as("news read by %s, %s", recipient, context)
                    .containsExactlyInAnyOrderElementsOf(
                            killing.site.news.stream().map(NewsSite.News::word).toList());
        }
    }

    private Set<String> words(String mail) throws Exception {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(ISO_8859_1)));
        BodyPart text = ((Multipart) message.getContent()).getBodyPart(0);
        String said = text.getContent().toString();
        return killing.site.news.stream()
                .map(NewsSite.News::word)
                .filter(word -> said.contains("Hälsodata " + word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
