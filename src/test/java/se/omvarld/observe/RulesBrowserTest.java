package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.looks.Axe;
import se.omvarld.looks.BrowserSession;
import se.omvarld.looks.Chromium;

/** The page for the rules in a real browser, whose cookies, Origin and forms are no test's own. */
@Timeout(300)
@Tag("slow")
class RulesBrowserTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void chromium() {
        Chromium.assumeInstalled();
    }

    @Test
    void should_let_a_person_sign_in_search_change_try_save_and_take_back() throws Exception {
        try (RulesReader anna = RulesReader.in(folder);
                BrowserSession browser = BrowserSession.open()) {
            String before = anna.text();
            browser.go(anna.origin().replace("//", "//" + RulesReader.USER + ":l%C3%B6sen@") + "/observe/");
            browser.press("a[href=regler]").type("#q", "hälsodata").press("form[role=search] button");
            browser.press("ol.items h3 a");
            assertThat(browser.text("#fangst ~ p")).contains("Regeln träffade 1 post");

            browser.type("#ord", "vitamin*").press("button[value=prova]");
            assertThat(browser.text("section[aria-labelledby=resultat]")).contains("1 faller bort", "Ny hälsodata");
            assertThat(browser.text("#ord")).isEqualTo("vitamin*");
            assertThat(anna.text()).isEqualTo(before);
            browser.press("button[value=spara]");
            assertThat(browser.text(".note.bad")).contains("Skriv varför");

            browser.type("#kommentar", "Vitaminer är nya").press("button[value=spara]");
            assertThat(browser.text(".note.good")).contains("Sparat som ändring 1");
            assertThat(anna.text()).isEqualTo(before.replace("hälsodata*", "vitamin*"));

            browser.press("a[href=regelhistorik]").press("a[href='regelhistorik?nr=1']");
            browser.type("#kommentar", "Fel ord").press("button[value=tillbaka]");
            assertThat(anna.text()).isEqualTo(before);
            assertThat(browser.text("table")).contains("Vitaminer är nya", "Fel ord", "anna");
            assertThat(browser.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void should_break_no_rule_of_wcag() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        try (RulesReader anna = RulesReader.in(folder)) {
            Document rule = anna.rule("hälsodata");
            pages.put("list", anna.page("/observe/regler").outerHtml());
            pages.put("tried", opened(anna.press(rule, "prova", "ord", "vitamin*")));
            pages.put("wrong", opened(anna.press(rule, "spara", "vikt", "x", "ord", "AI*")));
            anna.press(rule, "spara", "ord", "vitamin*", "kommentar", "Prov");
            pages.put("change", anna.page("/observe/regelhistorik?nr=1").outerHtml());
            Files.writeString(anna.areas, "scope: [");
            pages.put("broken", anna.page("/observe/regler").outerHtml());
        }

        assertThat(Axe.faults(pages)).isEmpty();
    }

    private static String opened(Document page) {
        return page.outerHtml().replace("<details>", "<details open>");
    }
}
