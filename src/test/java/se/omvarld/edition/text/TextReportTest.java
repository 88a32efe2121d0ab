package se.omvarld.edition.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.returned.ReportReader;
import se.omvarld.edition.wording.TypedTitle;

@Tag("slow")
public class TextReportTest {
    public static final String LONG =
            "https://www.exempel.se/nyheter/2026/04/en-ganska-lang-adress-som-behover-flera-rader-nar-"
                    + "sidan-ar-smal-och-som-slutar-har/?utm_medium=email&utm_source=brev";
    private static final String SHORT = "https://a.se/kort/";

    public static final List<ReadItem> ITEMS = List.of(
            item(
                    1,
                    "Uppdrag",
                    "Myndigheten ska utreda hur vårdens journaler kan delas över landets alla gränser",
                    LONG),
            item(1, "", "Sitra-studie: Norden leder", SHORT),
            item(1, "Rapport", "Läkemedel – en översikt i e-form för regionerna och deras IT-stöd", "https://b.se/1"),
            item(1, "", "Samma källa igen, med en rubrik som är så lång att den bryts", LONG),
            item(2, "Lagrådsremiss", "Kortare", "https://b.se/rapport.pdf"),
            item(3, "", "3 av 10 använder AI – trots varningar", "https://c.se/x?id=1"),
            item(6, "", "Något helt annat", "https://d.se/"));

    static ReadItem item(int area, String type, String title, String... urls) {
        return new ReadItem(
                Optional.empty(),
                title,
                type,
                area,
                List.of(sentence(title), "– Det här är bra, säger någon om " + title + ".", sentence(title + "2")),
                List.of(urls));
    }

    /** Other words for each item: what comes again and again is taken for a header. */
    private static String sentence(String title) {
        List<String> words =
                new ArrayList<>(List.of(("regeringen ger myndigheten i uppdrag att ta fram ett förslag till"
                                + " reform som ska omfatta såväl kommuner som regioner skriver departementet under våren")
                        .split(" ", -1)));
        Collections.shuffle(words, new Random(title.hashCode()));
        return "Nu " + String.join(" ", words) + ".";
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 75, 90, 110, 1000})
    void should_read_the_same_items_when_the_page_has_another_width(int width) {
        assertThat(read(new PublishedPages().width(width).of(ITEMS)).items()).isEqualTo(ITEMS);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 75, 90, 110})
    void should_keep_each_items_own_addresses_when_pages_end_with_lists_of_links(int width) {
        String text = new PublishedPages().width(width).withLinkLists().of(ITEMS);

        assertThat(read(text).items()).isEqualTo(ITEMS);
    }

    @Test
    void should_leave_out_headers_and_page_numbers_when_pages_are_marked() {
        List<ReadItem> many = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> item(1, "Rapport", "Rubrik nummer " + (i + 10), "https://a.se/" + i))
                .toList();

        assertThat(read(new PublishedPages().withFormFeeds().of(many)).items()).isEqualTo(many);
    }

    @ParameterizedTest
    @ValueSource(strings = {"• ", "- ", "Källa: ", "Länk: "})
    void should_find_the_address_when_something_stands_before_it(String mark) {
        assertThat(read(new PublishedPages().withAddressesAfter(mark).of(ITEMS)).items())
                .isEqualTo(ITEMS);
    }

    @Test
    void should_keep_both_addresses_when_an_item_has_two() {
        List<ReadItem> two = List.of(item(4, "Studie", "Två källor", SHORT, LONG));

        assertThat(read(new PublishedPages().of(two)).items()).isEqualTo(two);
    }

    @Test
    void should_have_no_address_when_an_item_has_none() {
        List<ReadItem> none = List.of(item(4, "Studie", "Ingen källa"), item(4, "", "En källa", SHORT));

        assertThat(read(new PublishedPages().withLinkLists().of(none)).items()).isEqualTo(none);
    }

    @Test
    void should_not_take_a_number_in_the_text_for_a_heading_when_a_line_begins_with_it() {
        String text =
                "1 Styrning och samordning\n\n1.1 Uppdrag – En rubrik\n\nDet ökade med\n1.2 procent.\n\n2 135 attacker"
                        + "\n\n1.3 miljoner såg det.\n\nhttps://a.se/1\n\n1.2 Nästa\n\nText.\n\nhttps://a.se/2\n";

        assertThat(read(text).items()).extracting(ReadItem::title).containsExactly("En rubrik", "Nästa");
        assertThat(read(text).items().get(0).body())
                .containsExactly("Det ökade med 1.2 procent.", "2 135 attacker", "1.3 miljoner såg det.");
    }

    @Test
    void should_read_a_hyphen_as_the_dash_when_it_stands_alone_and_only_after_one_word() {
        assertThat(TypedTitle.of("Utredning - Något")).isEqualTo(new TypedTitle("Utredning", "Något"));
        assertThat(TypedTitle.of("Nya lagen – ”ingen har anmält sig”"))
                .isEqualTo(new TypedTitle("", "Nya lagen – ”ingen har anmält sig”"));
        assertThat(TypedTitle.of("IMY – så går det")).isEqualTo(new TypedTitle("", "IMY – så går det"));
    }

    @Test
    void should_tell_the_month_when_the_title_or_the_file_names_it() {
        String body = new PublishedPages().of(ITEMS);
        String withoutYear = body.replace("April 2026", "Omvärldsbevakningen för april månad utgår");

        assertThat(read(body).month()).contains(YearMonth.of(2026, 4));
        assertThat(read("Sedan mars 2026 finns RSS.\n" + withoutYear).month()).isEmpty();
        assertThat(read("rapport-2026-04.txt", withoutYear).month()).contains(YearMonth.of(2026, 4));
        assertThat(read("rapport-2026-05.txt", withoutYear).month()).isEmpty();
    }

    @Test
    void should_refuse_with_the_reason_when_the_text_is_no_report() {
        assertThatThrownBy(() -> read("En vanlig text.\n1 Inledning\n1.1 Något\n"))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("no items were found");
        assertThatThrownBy(() -> read("PK\0\0")).hasMessageContaining("no text");
        assertThatThrownBy(() -> read("rapport.odt", "")).hasMessageContaining("only .docx, .pdf and .txt");
    }

    @Test
    void should_come_to_an_end_when_the_text_is_hostile() {
        String spaces = "1 Kompetens\n\n1.1 " + " ".repeat(100_000) + "x" + " -".repeat(100_000) + "\n\nhttps://a.se\n";
        String addresses = "1 Kompetens\n\n1.1 A\n\n" + "https://a.se/x\n".repeat(50_000);

        org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(10), () -> {
            assertThat(read(spaces.replace("1.1 ", "1.1 A\n\n")).items()).hasSize(1);
            assertThatThrownBy(() -> read(spaces)).hasMessageContaining("no items");
            read(addresses);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tas bort före publicering .......... 23",
                "Tas bort före publicering –",
                "Tas bort före publicering 23"
            })
    void should_read_the_report_when_only_its_contents_still_name_the_drafts_list(String contents) {
        assertThat(read(contents + "\n\n" + new PublishedPages().width(90).of(ITEMS))
                        .items())
                .isEqualTo(ITEMS);
    }

    @Test
    void should_refuse_when_the_drafts_list_is_still_there() {
        assertThatThrownBy(
                        () -> read(new PublishedPages().width(90).of(ITEMS) + "\n\nTas bort före publicering\n\nMer."))
                .hasMessageContaining("a draft that nobody has finished");
    }

    private static ReadReport read(String text) {
        return read("rapport.txt", text);
    }

    private static ReadReport read(String name, String text) {
        return new ReportReader(Drafts.AREAS).read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
