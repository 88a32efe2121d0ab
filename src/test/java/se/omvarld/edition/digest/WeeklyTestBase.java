package se.omvarld.edition.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import se.omvarld.edition.issue.PublicationSteps;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;

/** Weekly editions from copies of the shipped templates, for two recipients, on Mondays at 07:00. */
abstract class WeeklyTestBase extends NewsroomTestBase {
    Path htmlTemplate;
    PublicationSteps digest;
    Editions editions;

    @BeforeEach
    void makeDigest() throws IOException {
        htmlTemplate = Files.copy(Samples.HTML, folder.resolve("digest.html.ftlh"));
        Path textTemplate = Files.copy(Samples.TEXT, folder.resolve("digest.txt.ftl"));
        MailSettings mail = new MailSettings("Omvärld <omvarld@example.se>", "omvarld.example.se");
        editions = new Editions(newsroom.store, clock);
        WeeklyDigest publication = new WeeklyDigest(
                newsroom.store,
                () -> newsroom.rules,
                new DigestRenderer(htmlTemplate, textTemplate),
                new MailingList("a@example.se, b@example.se", mail, clock),
                clock,
                "0 0 7 ? * MON",
                quotas());
        digest = new PublicationSteps(newsroom.store, clock, publication);
    }

    /** Far more than any of these weeks has. */
    Quotas quotas() {
        return new Quotas(100, 300, 1000);
    }

    /** Makes the edition that is due at a time, and gives its text. */
    String madeAt(String swedishTime) {
        clock.set(swedishTime);
        return text(digest.freeze(digest.due()));
    }

    String text(Edition edition) {
        return new String(editions.rendered(edition.period()).parts().get(0).content(), StandardCharsets.UTF_8);
    }
}
