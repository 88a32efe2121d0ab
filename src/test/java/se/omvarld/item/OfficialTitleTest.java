package se.omvarld.item;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Åtgärder för en sund omsorgsmarknadDir. 2025:90                 | Åtgärder för en sund omsorgsmarknad (Dir. 2025:90)
            Ytterligare höjd beloppsgränsProp. 2025/26:31                   | Ytterligare höjd beloppsgräns (Prop. 2025/26:31)
            Specialiseringstjänstgöring för sjukhusfysikerprop. 2025/26:50  | Specialiseringstjänstgöring för sjukhusfysiker (prop. 2025/26:50)
            Ett datalyft mot fel, fusk och frånvaroSOU 2025:108             | Ett datalyft mot fel, fusk och frånvaro (SOU 2025:108)
            Stärkt trygghet i bostadsrätterDs 2025:28                       | Stärkt trygghet i bostadsrätter (Ds 2025:28)
            Rapport om ett register (SOU 2025:33)Ju2025/02026               | Rapport om ett register (SOU 2025:33) (Ju2025/02026)
            Behörighet i den tioåriga grundskolanU2025/02137                | Behörighet i den tioåriga grundskolan (U2025/02137)
            Hantering av kvalitetskrav för uran i ytvattenKN2025/01829      | Hantering av kvalitetskrav för uran i ytvatten (KN2025/01829)
            Strategi om tillämpning av AI2025/26:FPM35                      | Strategi om tillämpning av AI (2025/26:FPM35)
            Strategin för åren 2026–20302025/26:FPM33                       | Strategin för åren 2026–2030 (2025/26:FPM33)
            Verksamhet under helåret 2024Skr.2025/26:30                     | Verksamhet under helåret 2024 (Skr. 2025/26:30)
            Rapport om våld, Skr. 2025/26:23Skr. 2025/26:23                 | Rapport om våld, Skr. 2025/26:23
            Anpassningar till AI-förordningenSäker användningSOU 2025:101   | Anpassningar till AI-förordningen – Säker användning (SOU 2025:101)
            Kostnader för småhusDelredovisning 3 i ett uppdrag              | Kostnader för småhus – Delredovisning 3 i ett uppdrag
            Ny kärnkraft i Sverige– ett samlat system                       | Ny kärnkraft i Sverige – ett samlat system
            Remiss av SOU2025:90 Förmedling av post                         | Remiss av SOU 2025:90 Förmedling av post
            """)
    void should_put_back_lost_joints(String title, String expected) {
        assertThat(OfficialTitle.apart(title)).isEqualTo(expected);
        assertThat(OfficialTitle.apart(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AstraZeneca och PostNord prövar eHälsa i SciLifeLab",
                "Remiss av betänkandet Särskilda åtgärder (SOU 2025:109)",
                "Remiss av promemorian, Ds 2025:27",
                "Hälso– och sjukvård i siffror 2024/25",
                "Nya iPhone och openEHR",
                "Budget 2026/27"
            })
    void should_leave_alone_what_is_whole(String title) {
        assertThat(OfficialTitle.apart(title)).isEqualTo(title);
    }

    @Test
    void should_drop_only_a_registry_number() {
        assertThat(OfficialTitle.withoutRecordNumber("Höjd skatt (Fi2025/02159)"))
                .isEqualTo("Höjd skatt");
        assertThat(OfficialTitle.withoutRecordNumber("Ett datalyft (SOU 2025:108)"))
                .isEqualTo("Ett datalyft (SOU 2025:108)");
    }

    @Property(seed = "53", tries = 2000)
    void should_leave_a_title_as_the_patterns_would(@ForAll("titles") String title) {
        assertThat(OfficialTitle.apart(title)).isEqualTo(OfficialTitle.cut(title));
    }

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> pieces = Arbitraries.of(
                "En ny lag",
                "för",
                "förordningenSäker",
                "eHälsa",
                "AstraZeneca",
                "–",
                " – ",
                " ",
                "Dir. 2025:90",
                "dir.2025:90",
                "prop. 2025/26:60",
                "SOU 2025:1",
                "SOU2025:1",
                "S2025/01234",
                "2025",
                "vård-och",
                "”",
                "Åtgärder",
                "och",
                "😀");
        return pieces.list().ofMaxSize(6).map(list -> String.join("", list));
    }
}
