package se.omvarld.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.Item;
import se.omvarld.rules.evaluate.RuleSpelling.Unseen;
import se.omvarld.rules.file.RuleFiles;

class RuleSpellingTest {
    @TempDir
    Path folder;

    @Test
    void should_name_the_word_that_was_probably_meant_with_its_line() throws Exception {
        RuleSpelling spelling = spelling(RuleFiles.AREAS.replace("'hälsodata*'", "'hälsodtaa*'"), 1200);

        assertThat(spelling.unseen().stream().filter(Unseen::isProbablyMisspelt))
                .singleElement()
                .asString()
                .startsWith("areas.yaml:17: 'hälsodtaa*' never occurs in the archive; did you mean 'hälsodata'");
    }

    @Test
    void should_only_count_a_word_that_is_rare_but_like_no_other() throws Exception {
        RuleSpelling spelling = spelling(RuleFiles.AREAS.replace("'EHDS'", "'kvalitetsregister*'"), 1200);

        assertThat(spelling.unseen()).extracting(Unseen::word).contains("kvalitetsregister*");
        assertThat(spelling.unseen()).noneMatch(Unseen::isProbablyMisspelt);
    }

    @Test
    void should_take_another_ending_for_no_slip() throws Exception {
        RuleSpelling spelling = spelling(RuleFiles.AREAS.replace("'EHDS'", "sjukhusets"), 1200);

        assertThat(spelling.unseen()).noneMatch(Unseen::isProbablyMisspelt);
    }

    @Test
    void should_name_the_word_when_two_letters_are_swapped_at_its_end() throws Exception {
        RuleSpelling spelling = spelling(RuleFiles.AREAS.replace("'EHDS'", "'sjukhsu*'"), 1200);

        assertThat(spelling.unseen().stream().filter(Unseen::isProbablyMisspelt))
                .singleElement()
                .asString()
                .contains("'sjukhsu*'", "did you mean 'sjukhus'");
    }

    @Test
    void should_take_a_short_word_with_another_letter_for_another_word() throws Exception {
        RuleSpelling spelling = spelling(RuleFiles.AREAS.replace("'EHDS'", "nimmer"), 1200);

        assertThat(spelling.unseen()).noneMatch(Unseen::isProbablyMisspelt);
    }

    @Test
    void should_say_nothing_when_the_archive_is_small() throws Exception {
        assertThat(spelling(RuleFiles.AREAS, 900).unseen()).isEmpty();
    }

    private RuleSpelling spelling(String areas, int items) throws Exception {
        Path first = Files.writeString(folder.resolve("areas.yaml"), areas);
        Path second = Files.writeString(folder.resolve("item-types.yaml"), RuleFiles.TYPES);
        List<Item> archive = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            archive.add(RuleItems.item("Hälsodata och vård", "Sjukhus får besök om EHDS, nummer " + i));
        }
        return RuleSpelling.of(first, second, List.of(archive));
    }
}
