package se.omvarld.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.omvarld.item.Item;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.config.Given;
import se.omvarld.source.page.PageReader;

/** Two recorded months of real sources; skipped where they are not beside the project. */
class ReplayTest {

    private static final Path REPLAY = Path.of("../shared/replay");

    @TestFactory
    Stream<DynamicTest> should_read_every_dated_item_when_a_month_is_replayed() throws IOException {
        assumeTrue(Files.isDirectory(REPLAY), "no replay at ../shared/replay");
        List<DynamicTest> tests = new ArrayList<>();
        for (String month : List.of("2026-02", "2026-03")) {
            for (String line : Files.readAllLines(REPLAY.resolve(month).resolve("sources.csv"))) {
                String[] cells = line.split(",", -1);
                if (cells[1].equals("feed") || cells[1].equals("page")) {
                    tests.add(DynamicTest.dynamicTest(month + " " + cells[0], () -> check(month, cells)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private static void check(String month, String[] cells) throws IOException {
        byte[] body = Files.readAllBytes(REPLAY.resolve(month).resolve("www").resolve(cells[3]));
        String address = "https://www." + cells[3];
        List<Item> items = cells[1].equals("feed")
                ? new FeedReader(Given.CLOCK).read(Given.feed(), address, "application/rss+xml", body)
                : new PageReader(Given.CLOCK).read(Given.page(), address, "text/html; charset=utf-8", body);
        assertThat(items).hasSize(Integer.parseInt(cells[4])).allSatisfy(item -> {
            assertThat(item.dated().atZone(DateParser.SWEDEN).toString()).startsWith(month);
            assertThat(item.title()).isNotBlank().doesNotContain("<", "&amp;");
            assertThat(item.link()).startsWith("http");
            assertThat(item.lead()).doesNotContain("<p>", "&amp;");
        });
    }
}
