package se.omvarld.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSubjectsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            primärvårdsläkarnas,primärvård,primärvårdsläkare | primärvårdsläkarnas
            AI,AI-modell,it                                  | AI,it
            vården,vård,vårdens                              | vården
            cyberattack,cybersäkerhet                        | cyberattack,cybersäkerhet
            hälsodata,hälsovård                              | hälsodata,hälsovård
            sjukvård,hälso- och sjukvården,patient           | hälso- och sjukvården,patient
            Vård- och omsorgsanalys,vården,omsorgsanalys     | Vård- och omsorgsanalys
            Sveriges Kommuner och Regioner,regionerna,SKR    | Sveriges Kommuner och Regioner,SKR
            it,it-kompetens                                  | it
            digital,AI,digital infrastruktur                 | digital infrastruktur,AI
            vårdgaranti,hälso- och sjukvården,vård           | vårdgaranti,hälso- och sjukvården
            sjukhus,beredskapssjukhus,Socialstyrelsen        | beredskapssjukhus,Socialstyrelsen
            offentliga sektorn,AI,Offentlig sektor           | offentliga sektorn,AI
            patientsäkerhetsfrågorna,patientsäkerhetsproblem | patientsäkerhetsfrågorna
            Läkemedelsverket,läkemedelsbrister               | Läkemedelsverket,läkemedelsbrister
            a1,b2,c3,d4,e5,f6,g7                             | a1,b2,c3,d4,e5,f6
            """)
    void should_name_each_subject_once(String words, String told) {
        assertThat(WordSubjects.of(List.of(words.split(",")))).containsExactly(told.split(","));
    }
}
