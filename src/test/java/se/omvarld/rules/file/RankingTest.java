package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.Origin;
import se.omvarld.rules.evaluate.RuleItems;
import se.omvarld.rules.model.Verdict;
import se.omvarld.rules.model.Verdict.Level;

/** The rank: it orders what is picked and decides on the draft's chapters, never on the digest. */
class RankingTest {
    private static final String RANKED = RuleFiles.AREAS.replace("areas:\n", """
            own-subject: 0.5
            ranking:
              - {times: 0.5, find: 'link:remisser'}
              - {times: 2, find: 'title:egen'}
            areas:
            """);

    @TempDir
    private Path folder;

    private Verdict decide(String areas, String link, String title) throws IOException {
        return RuleFiles.load(folder, areas, RuleFiles.TYPES)
                .decide(RuleItems.item(Origin.of("x", "X"), "https://example.org/" + link + "/1", title, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nyheter  | Cyber på sjukhus      | 12 | 14 | DRAFT
            remisser | Cyber på sjukhus      | 12 | 7  | DIGEST
            remisser | Vård på sjukhus       | 4  | 2  | DIGEST
            nyheter  | Vård på eget sjukhus  | 4  | 4  | DIGEST
            nyheter  | Egen vård på sjukhus  | 4  | 8  | DRAFT
            """)
    void should_decide_on_the_draft_by_rank_and_on_the_digest_by_score(
            String link, String title, double score, double rank, Level level) throws IOException {
        Verdict verdict = decide(RANKED, link, title);

        assertThat(verdict.score()).isEqualTo(score);
        assertThat(verdict.rank()).isCloseTo(rank, within(1e-9));
        assertThat(verdict.level()).isEqualTo(level);
    }

    @Test
    void should_say_what_rank_the_draft_needs() throws IOException {
        assertThat(decide(RANKED, "remisser", "Cyber på sjukhus").reason())
                .isEqualTo("Träff på ”Cyber”, ”sjukhus” ger 12 poäng i Beredskap; för månadsutkastet krävs rangen 8,"
                        + " och den är 7.");
    }

    @Test
    void should_rank_by_score_when_a_file_was_written_before_ranking() throws IOException {
        Verdict verdict = decide(RuleFiles.AREAS, "remisser", "Cyber på sjukhus");

        assertThat(verdict.rank()).isEqualTo(verdict.score());
        assertThat(verdict.level()).isEqualTo(Level.DRAFT);
    }

    @Test
    void should_refuse_a_ranking_rule_without_its_factor() {
        String wrong = RANKED.replace("{times: 0.5, find: 'link:remisser'}", "{find: 'link:remisser'}");

        assertThatThrownBy(() -> RuleFiles.load(folder, wrong, RuleFiles.TYPES))
                .hasMessageContaining("a rule for ranking needs find and times; for example: - {times: 0.7");
    }
}
