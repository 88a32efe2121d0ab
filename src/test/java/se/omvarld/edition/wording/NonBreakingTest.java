package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonBreakingTest {
    /** "_" stands for a space and "=" for a hyphen at which no line ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            E-hälsomyndigheten och e-recept    | E=hälsomyndigheten och e=recept
            AI-förordningen, Bank-id           | AI=förordningen, Bank=id
            hälso- och sjukvård                | hälso- och sjukvård
            patientsäkerhets-arbete            | patientsäkerhets-arbete
            (Prop. 2025/26:46)                 | (Prop._2025/26:46)
            Ds 2025:29 och SOU 2025:108        | Ds_2025:29 och SOU_2025:108
            den 30 april 2026                  | den 30_april 2026
            10 miljoner, 5 procent, 18 euro    | 10_miljoner, 5_procent, 18_euro
            150 000 personer                   | 150_000 personer
            år 2025 200 personer               | år 2025 200 personer
            bl. a. och v. 12 nr 7              | bl._a. och v._12 nr_7
            https://a.se/e-halsa               | https://a.se/e-halsa
            2026-03-12 och dnr 2026/00471-3    | 2026=03=12 och dnr 2026/00471=3
            Siths på tillitsnivå 3, artikel 14 | Siths på tillitsnivå_3, artikel_14
            30 aprilskämt                      | 30 aprilskämt
            """)
    void should_hold_together_what_reads_badly_apart(String text, String expected) {
        assertThat(new NonBreaking(WordingFile.shipped())
                        .of(text)
                        .replace('\u00a0', '_')
                        .replace('\u2011', '='))
                .isEqualTo(expected);
    }
}
