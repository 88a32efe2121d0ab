package se.omvarld.edition.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import se.omvarld.edition.issue.PublicationSteps;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.source.config.Sources;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.published.ReportCoverage;

/** Monthly editions from a copy of the shipped template, for one recipient, on the first weekday at 07:00. */
public abstract class MonthlyTestBase extends NewsroomTestBase {
    Path template;
    PublicationSteps draft;
    public Editions editions;

    @BeforeEach
    void makeDraft() throws IOException {
        template = Files.copy(Drafts.TEMPLATE, folder.resolve("draft.docx"));
        MailSettings mail = new MailSettings("Omvärld <omvarld@example.se>", "omvarld.example.se");
        editions = new Editions(newsroom.store, clock);
        MonthlyDraft publication = new MonthlyDraft(
                newsroom.store,
                () -> newsroom.rules,
                new DraftLetter(new DraftDocument(template, Drafts.SETTINGS)),
                new MailingList("a@example.se", mail, clock),
                clock,
                "0 0 7 1W * ?",
                new ReportCoverage(newsroom.store, new Sources(List.of())),
                quotas());
        draft = new PublicationSteps(newsroom.store, clock, publication);
        newsroom.knowing("a", "b");
    }

    /** Far more than any of these months has. */
    Quotas quotas() {
        return new Quotas(100, 300, 1000);
    }

    /** Makes the edition that is due at a time, and gives the titles in its chapters. */
    public List<String> madeAt(String swedishTime) {
        clock.set(swedishTime);
        return titles(draft.freeze(draft.due()));
    }

    List<String> titles(Edition edition) {
        byte[] document = editions.rendered(edition.period()).parts().get(1).content();
        return new WordFile(document).paragraphs("heading 2");
    }
}
