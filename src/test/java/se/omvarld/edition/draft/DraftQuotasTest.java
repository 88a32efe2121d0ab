package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.item.RawItem;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.RenderedEdition;

/** A month with more than the draft takes. */
@Tag("slow")
class DraftQuotasTest extends MonthlyTestBase {

    @Override
    Quotas quotas() {
        return new Quotas(100, 300, 4);
    }

    @Test
    void should_leave_out_the_weakest_and_say_so_in_the_mail_and_in_the_document() {
        newsroom.poll(
                "a",
                IntStream.range(0, 6)
                        .mapToObj(i -> shown("/" + i, "Läkemedel nummer " + i + " kom nu", "2026-03-17"))
                        .toArray(RawItem[]::new));
        newsroom.poll("b", shown("/b", "Hälsodata är starkast", "2026-03-17"));
        clock.set("2026-04-01T07:00");

        assertThat(titles(draft.freeze(draft.due()))).contains("Hälsodata är starkast");
        List<RenderedEdition.Part> parts = editions.rendered("2026-03").parts();
        assertThat(editions.size("2026-03")).isEqualTo(4);
        assertThat(new String(parts.get(0).content(), StandardCharsets.UTF_8))
                .contains("Utelämnat: 3 träffar: 3 från A (a).");
        assertThat(new WordFile(parts.get(1).content()).body()).contains("Utelämnat: 3 träffar: 3 från A (a).");
    }
}
