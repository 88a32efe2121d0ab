package se.omvarld.edition.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.returned.ReportReader;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.LabelledItems;

/** The two published months that lie beside the repository, field by field. */
class PublishedTextTest {
    private static final Path REPORTS = Path.of("../shared/reports");

    @ParameterizedTest
    @CsvSource({"2026-02, 45, '18,4,9,3,11'", "2026-03, 36, '13,6,7,3,7'"})
    void should_equal_the_labelled_items_when_a_published_text_is_read(String month, int items, String areas) {
        assumeTrue(Files.isDirectory(REPORTS), "the published reports do not lie in ../shared/reports");
        List<LabelledItem> read = new ReportReader(Drafts.AREAS)
                .read(REPORTS.resolve(month + ".txt")).items().stream()
                        .map(ReadItem::labelled)
                        .toList();
        List<LabelledItem> expected = LabelledItems.read(REPORTS.resolve(month + ".json")).stream()
                .map(item ->
                        new LabelledItem(item.title(), item.body(), item.urls(), item.area(), 0, 2, type(item), ""))
                .toList();

        assertThat(read).hasSize(items);
        assertThat(String.join(
                        ",",
                        java.util.stream.IntStream.rangeClosed(1, 5)
                                .mapToObj(area -> ""
                                        + read.stream()
                                                .filter(item -> item.area() == area)
                                                .count())
                                .toList()))
                .isEqualTo(areas);
        for (int i = 0; i < items; i++) {
            assertThat(read.get(i)).isEqualTo(expected.get(i));
        }
    }

    /** The JSON says null where there is no type. */
    private static String type(LabelledItem item) {
        return item.type().equals("null") ? "" : item.type();
    }
}
