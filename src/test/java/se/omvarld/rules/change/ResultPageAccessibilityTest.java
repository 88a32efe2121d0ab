package se.omvarld.rules.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.looks.Axe;
import se.omvarld.looks.Chromium;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.yaml.YamlProblem;

@Timeout(120)
@Tag("slow")
class ResultPageAccessibilityTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path changed;

    @Test
    void should_break_no_rule_of_wcag_whether_rules_were_accepted_or_refused() throws Exception {
        Chromium.assumeInstalled();
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            newsroom.knowing("a");
            newsroom.poll(
                    "a",
                    shown("/1", "Ny hälsodata"),
                    shown("/2", "Parkering <b>" + "utanmellanslag".repeat(20)),
                    shown("/3", "Brist på läkemedel"));
            ResultPage page = new ResultPage(newsroom.clock);
            ChangeEffect effect = effect(newsroom);

            assertThat(Axe.faults(Map.of(
                            "accepted", page.accepted(effect, Optional.of(newsroom.clock.instant()), List.of()),
                            "tried", page.tried(effect),
                            "refused", page.refused(problems(), changed, Optional.empty()))))
                    .isEmpty();
        }
    }

    private ChangeEffect effect(Newsroom newsroom) throws IOException {
        RuleSet fresh = load("'hälsodata*'", "'parkering*', 'läke*'");
        return new RuleSetComparison(newsroom.archive(), newsroom.clock).of(newsroom.rules, fresh);
    }

    private List<YamlProblem> problems() throws IOException {
        try {
            RuleSet none = load("'hälsodata*'", "'(hälsodata* " + "OR ett ".repeat(40) + "'");
            throw new AssertionError("not refused: " + none.rules());
        } catch (RefusedRulesException e) {
            return e.problems();
        }
    }

    private RuleSet load(String word, String other) throws IOException {
        String areas = Files.readString(folder.resolve("areas.yaml"));
        assertThat(areas).contains(word);
        Path first = Files.writeString(changed.resolve("areas.yaml"), areas.replace(word, other));
        return new RuleLoader().load(first, folder.resolve("item-types.yaml"));
    }
}
