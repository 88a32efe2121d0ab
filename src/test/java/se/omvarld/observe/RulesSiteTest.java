package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.rules.RulesSite;
import se.omvarld.observe.rules.Visitor;
import se.omvarld.rules.file.RuleLoader;

/** The page for the rules as an analyst uses it, and as somebody who wants to misuse it. */
@Timeout(120)
@Tag("slow")
class RulesSiteTest {
    @TempDir
    private Path folder;

    private RulesReader anna;
    private String before;

    @BeforeEach
    void open() throws Exception {
        anna = RulesReader.in(folder);
        before = anna.text();
    }

    @AfterEach
    void close() {
        anna.close();
    }

    @Test
    void should_find_rules_by_a_word_and_show_where_they_stand_and_what_they_caught() throws Exception {
        Document list = anna.page("/observe/regler?q=SJUKHUS");
        Document rule = anna.rule("hälsodata");

        assertThat(list.select("ol.items li")).singleElement().satisfies(row -> assertThat(row.text())
                .contains("1 poäng: sjukhus* · vård", "Rad 9 i areas.yaml, under ”Vård”", "träffade 1 post"));
        assertThat(anna.page("/observe/regler").select("ol.items li")).hasSize(3);
        assertThat(anna.page("/observe/regler?q=finnsinte").text()).contains("Ingen regel innehåller ”finnsinte”");
        assertThat(rule.select("h1").text()).isEqualTo("Regel: Område 1 – Styrning: regler (rules)");
        assertThat(rule.select("#fangst ~ p").text())
                .contains("Regeln träffade 1 post på tre månader, 1 av dem utvalda");
        assertThat(rule.select("ol.items li")).singleElement().satisfies(item -> assertThat(item.text())
                .contains("Ny hälsodata", "Utvald: Styrning", "Träff på ”hälsodata”: 8 poäng"));
        assertThat(anna.page("/observe/").select("nav a[href=regler]")).hasSize(1);
    }

    @Test
    void should_say_what_a_change_would_do_and_change_nothing() throws Exception {
        Document tried = anna.press(anna.rule("hälsodata"), "prova", "ord", "vitamin*\nparkering*");

        assertThat(tried.select("section[aria-labelledby=resultat]").text())
                .contains(
                        "0 poster kommer till, 1 faller bort och 0 byter område. Inget är sparat.",
                        "Ny hälsodata",
                        "Poäng 8 → 0; gränsen är 2.",
                        "borta: regeln hälsodata*");
        assertThat(typed(tried)).isEqualTo("vitamin*\nparkering*");
        assertThat(anna.press(tried, "prova-bort").select("#resultat ~ p").text())
                .contains("1 faller bort");
        assertThat(anna.text()).isEqualTo(before);
    }

    @Test
    void should_save_just_that_rule_with_who_and_why_and_keep_the_files_mode() throws Exception {
        Files.setPosixFilePermissions(anna.areas, PosixFilePermissions.fromString("rw-rw-r--"));

        Document saved = anna.press(
                anna.rule("sjukhus"),
                "spara",
                "vikt",
                "1,5",
                "ord",
                "vård\n\"nära vård\"\nsjukhus*",
                "kommentar",
                "Nära vård är nytt");

        assertThat(saved.text())
                .contains("Sparat som ändring 1. Reglerna gäller inom några sekunder", "inte riktigt än");
        assertThat(anna.text())
                .isEqualTo(before.replace("weight: 1   #", "weight: 1.5   #")
                        .replace("[vård, 'sjukhus*']", "[vård, '\"nära vård\"', 'sjukhus*']"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(anna.areas)))
                .isEqualTo("rw-rw-r--");
        assertThat(anna.page("/observe/regelhistorik").select("tbody tr").text())
                .isEqualTo("Ändring 1 18 mars 2026 kl. 10.00 anna Nära vård är nytt");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void should_add_a_rule_and_take_one_away() throws Exception {
        Document added = anna.press(
                anna.page("/observe/regel?ny=exclude"),
                "spara",
                "vikt",
                "100",
                "ord",
                "parkering*",
                "kommentar",
                "Aldrig");
        assertThat(added.select("h1").text()).isEqualTo("Regel: Dras av (exclude)");
        assertThat(anna.text())
                .isEqualTo(before.replace("exclude: []", "exclude: \n  - {weight: 100, find: ['parkering*']}"));
        String behind = anna.rule("sjukhus").select("a[href^=regel?efter]").attr("href");
        anna.press(anna.page("/observe/" + behind), "spara", "vikt", "2", "ord", "omsorg*", "kommentar", "Omsorg");
        assertThat(anna.text()).contains("'sjukhus*']\n  - weight: 2\n    find: ['omsorg*']\n");

        Document gone = anna.press(anna.rule("sjukhus"), "bort", "kommentar", "Behövs inte");

        assertThat(gone.text()).contains("Sparat som ändring 3");
        assertThat(anna.text()).contains("scope:\n  # Vård\n  - weight: 2").doesNotContain("sjukhus");
    }

    @Test
    void should_link_each_mistake_to_its_field_and_keep_what_was_typed() throws Exception {
        Document wrong = anna.press(
                anna.rule("sjukhus"), "spara", "vikt", "500", "ord", "vård\nAI*\nhälsodata*", "kommentar", "");
        assertThat(wrong.select("#fel-kommentar").text()).startsWith("Skriv varför");

        Document refused = anna.press(wrong, "spara", "kommentar", "Prov");

        assertThat(refused.select("#fel-ord").text()).contains("”AI*”:", "Gör så här:", "hälsodata*' står redan");
        assertThat(refused.select("#fel-vikt").text()).contains("från 0.1 till 100");
        assertThat(refused.select("#vikt").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.select("#fel a").eachAttr("href")).contains("#vikt", "#ord");
        assertThat(typed(refused)).isEqualTo("vård\nAI*\nhälsodata*");
        assertThat(anna.press(wrong, "spara", "vikt", "två").select("#fel-vikt").text())
                .contains("ett tal");
        assertThat(anna.press(wrong, "spara", "vikt", "2", "ord", " \n")
                        .select("#fel-ord")
                        .text())
                .contains("minst ett ord");
        assertThat(anna.text()).isEqualTo(before);
    }

    @Test
    void should_never_write_over_a_newer_file_and_say_what_to_do() throws Exception {
        Document form = anna.rule("sjukhus");
        String byHand = before.replace("# Vård", "# Vård och omsorg");
        anna.write(byHand);

        Document told = anna.press(form, "spara", "vikt", "3", "kommentar", "Tyngre");

        assertThat(told.select(".note").text())
                .contains("Ditt är inte sparat", "direkt i filen", "sig lik", "tryck på knappen igen");
        assertThat(anna.text()).isEqualTo(byHand);
        anna.press(told, "spara");
        assertThat(anna.text()).isEqualTo(byHand.replace("weight: 1 ", "weight: 3 "));
    }

    @Test
    void should_show_both_when_somebody_else_has_changed_the_same_rule() throws Exception {
        Document form = anna.rule("sjukhus");
        RulesReader other = anna.other();
        other.press(other.rule("sjukhus"), "spara", "ord", "vård\nvården", "kommentar", "Utan sjukhus");
        String theirs = anna.text();

        Document told = anna.press(form, "spara", "vikt", "3", "kommentar", "Tyngre");

        assertThat(told.select(".note").text())
                .contains("av anna 18 mars 2026 kl. 10.00 (”Utan sjukhus”)", "Så står den nu: 1 poäng, vård · vården");
        assertThat(typed(told)).isEqualTo("vård\nsjukhus*");
        assertThat(anna.text()).isEqualTo(theirs);
        other.press(other.rule("vården"), "bort", "kommentar", "Behövs inte");
        Document without = anna.press(told, "spara");
        assertThat(without.text()).contains("finns inte längre", "Ny regel: Har bäring (scope)");
        anna.press(without, "spara");
        assertThat(anna.text()).contains("  # Vård\n", "- {weight: 3, find: ['vård', 'sjukhus*']}");
    }

    @Test
    void should_let_one_of_many_who_save_at_once_through() throws Exception {
        List<Callable<Integer>> saves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RulesReader reader = anna.other();
            Document form = reader.rule("sjukhus");
            String weight = String.valueOf(10 + i);
            saves.add(() -> reader.send(form, "spara", "vikt", weight, "kommentar", "Samtidigt")
                    .statusCode());
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : threads.invokeAll(saves)) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).containsOnlyOnce(303).containsOnly(303, 409);
        assertThat(anna.text()).containsPattern("weight: 1[0-5]   #");
        assertThat(anna.page("/observe/regelhistorik").select("tbody tr")).hasSize(1);
    }

    @Test
    void should_take_back_a_change_and_the_taking_back() throws Exception {
        anna.press(anna.rule("sjukhus"), "spara", "vikt", "3", "ord", "vård\nsjuk*", "kommentar", "Bredare");
        String changed = anna.text();
        Document change = anna.page("/observe/regelhistorik?nr=1");

        assertThat(change.select("#vald ~ ul").eachText())
                .containsExactly(
                        "Har bäring (scope): regeln med ”vård”, 1 → 3 poäng + tillagt: sjuk* − borttaget: sjukhus*",
                        "Har bäring (scope): regeln med ”vård”, 3 → 1 poäng + tillagt: sjukhus* − borttaget: sjuk*");
        assertThat(anna.press(change, "tillbaka").select("#fel-kommentar").text())
                .contains("Skriv varför");
        assertThat(anna.press(change, "prova", "kommentar", "x").select("#resultat"))
                .hasSize(1);
        assertThat(anna.text()).isEqualTo(changed);
        Document back = anna.press(change, "tillbaka", "kommentar", "För brett");
        assertThat(anna.text()).isEqualTo(before);
        assertThat(back.select("h2").first().text()).isEqualTo("Ändring 2");
        assertThat(anna.page("/observe/regelhistorik?nr=1").text()).contains("Det finns inget att ta tillbaka");
        anna.press(back, "tillbaka", "kommentar", "Ändå");
        assertThat(anna.text()).isEqualTo(changed);
    }

    @Test
    void should_take_back_an_earlier_file_when_somebody_has_broken_the_rules_by_hand() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("tidigare-regler")).resolve("areas-2026-03-17-120000.yaml");
        Files.writeString(kept, before);
        Files.writeString(kept.resolveSibling("areas-2026-03-16-120000.yaml"), "scope: [");
        anna.write(before.replace("weight: 1 ", "weight: ett "));

        assertThat(anna.page("/observe/regler").text()).contains("har ett fel", "areas.yaml, rad 9", "gäller vidare");
        Document file = anna.page("/observe/regelhistorik?fil=areas-2026-03-17-120000.yaml");
        Document broken = anna.page("/observe/regelhistorik?fil=areas-2026-03-16-120000.yaml");
        anna.press(broken, "tillbaka", "kommentar", "Prov");
        assertThat(anna.text()).contains("ett");
        assertThat(anna.get("/observe/regelhistorik?fil=../areas.yaml").statusCode())
                .isEqualTo(404);
        anna.press(file, "tillbaka", "kommentar", "Någon skrev ord där siffror ska stå");

        assertThat(anna.text()).isEqualTo(before);
    }

    @Test
    void should_refuse_forms_that_come_from_elsewhere() throws Exception {
        Document form = anna.rule("sjukhus");
        String body = "gor=spara&vikt=9&ord=x&kommentar=y&" + query(form);

        for (String origin : List.of(
                "",
                "null",
                "http://evil.example",
                "http://127.0.0.1:1",
                "http://127.0.0.1.evil.example",
                "127.0.0.1:" + anna.observed.port())) {
            assertThat(anna.post("/observe/regel", body, origin).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        String without = body.replaceFirst("token=[^&]*", "token=");
        assertThat(anna.post("/observe/regel", without, anna.origin()).body())
                .contains("legat öppen för länge", "value=\"9\"");
        RulesReader other = anna.other();
        other.page("/observe/regel?ny=scope");
        assertThat(other.post("/observe/regel", body, anna.origin()).statusCode())
                .as("another's token")
                .isEqualTo(403);
        assertThat(anna.get("/observe/regel?" + body).statusCode()).as("GET").isEqualTo(200);
        assertThat(anna.post("/observe/regel", body + "&x=" + "y".repeat(500_000), anna.origin())
                        .statusCode())
                .isEqualTo(413);
        assertThat(anna.post("/observe/regler", body, anna.origin()).statusCode())
                .isEqualTo(405);
        assertThat(anna.post("/observe/", body, anna.origin()).statusCode()).isEqualTo(405);
        assertThat(anna.observed.send("POST", "/observe/regel").statusCode())
                .as("not signed in")
                .isEqualTo(401);
        assertThat(anna.text()).isEqualTo(before);
        assertThat(anna.post("/observe/regel", body, anna.origin()).statusCode())
                .as("the page's own")
                .isEqualTo(303);
    }

    @Test
    void should_set_a_cookie_that_no_script_and_no_other_site_gets() throws Exception {
        HttpResponse<String> first = anna.get("/observe/regel?ny=scope");

        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("omvarld-regler=[0-9a-f]{32}; HttpOnly; SameSite=Strict");
        assertThat(first.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'", "frame-ancestors 'none'");
        assertThat(anna.get("/observe/regel?ny=scope").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void should_not_be_there_until_a_setting_allows_it() throws Exception {
        try (Observed off = Observed.open(Files.createDirectories(folder.resolve("off")))) {
            for (String path : List.of("/observe/regler", "/observe/regel?ny=scope", "/observe/regelhistorik")) {
                assertThat(off.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(off.send("POST", path).statusCode()).as(path).isEqualTo(405);
            }
            assertThat(off.get("/observe/").body()).doesNotContain("regler\"");
        }
    }

    @Test
    void should_say_which_nodes_file_is_written_where_several_share_the_store() throws Exception {
        RulesSite node = new RulesSite(
                true,
                new RuleLoader(),
                folder.toString(),
                anna.observed.newsroom.store,
                () -> anna.observed.newsroom.rules,
                "nod-2",
                true,
                anna.observed.newsroom.clock);

        String page = new String(
                node.shown("regler", PageRequest.of("/observe/regler", ""), new Visitor("anna", ""))
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(page).contains("Flera noder delar databasen.", anna.areas + " på nod-2", "gäller det bara den här");
        assertThat(anna.page("/observe/regler").text()).doesNotContain("noder");
    }

    @Test
    void should_show_hostile_text_as_text() throws Exception {
        String hostile = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        Document form = anna.rule("sjukhus");
        anna.press(form, "spara", "vikt", "2", "kommentar", hostile + "\u202e");

        List<Document> pages = List.of(
                anna.press(anna.rule("sjukhus"), "prova", "vikt", hostile, "ord", hostile, "kommentar", hostile),
                anna.page("/observe/regler?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8)),
                anna.page("/observe/regelhistorik?nr=1"),
                anna.page("/observe/regel?ny=%3Cscript%3E"));
        for (Document page : pages) {
            assertThat(page.select("script, img, [onerror]")).isEmpty();
        }
        assertThat(typed(pages.get(0))).isEqualTo(hostile);
        assertThat(pages.get(2).text()).contains(hostile).doesNotContain("\u202e");
    }

    /** What stands in the field for words; browsers leave out the line end that a field begins with. */
    private static String typed(Document page) {
        return page.select("#ord").first().wholeText().replaceFirst("^\n", "");
    }

    private static String query(Document form) {
        StringBuilder query = new StringBuilder();
        form.select("form[method=post] input[type=hidden]").forEach(field -> query.append(field.attr("name"))
                .append('=')
                .append(field.attr("value"))
                .append('&'));
        return query.toString();
    }
}
