package se.omvarld.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.omvarld.backup.StoreTableNames;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.live.FolderContent;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.item.address.Address;
import se.omvarld.rules.file.CurrentRules;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.Newsroom;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.archive.ItemIngestion;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.poll.PollReport;

/** The page beside areas.yaml, written by the running daemon. */
@Tag("slow")
class RuleResultsTest {
    private static final String WORD = "parkering*";

    @TempDir
    private static Path folder;

    private static final SettableClock CLOCK = new SettableClock();
    private static Path config;
    private static Path page;
    private static RouteRuntime routes;

    @BeforeAll
    static void start() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        page = config.resolve("areas-resultat.html");
        shipped();
        CLOCK.set("2026-03-18T07:00:00");
        MigratedFile.into(folder.resolve("data"));
        restart();
    }

    /** The shipped config, of which was told; no items, no page of a test before, nothing known of what went wrong there. */
    @BeforeEach
    void asAfterAFirstStart() throws IOException {
        FileSystemUtils.deleteRecursively(page);
        FileSystemUtils.deleteRecursively(config.resolve("tidigare-regler"));
        shipped();
        CLOCK.set("2026-03-18T07:00:00");
        empty();
        look();
        look();
        FileSystemUtils.deleteRecursively(folder.resolve("data/config-in-force/told"));
        FileSystemUtils.deleteRecursively(config.resolve("tidigare-regler"));
        look();
    }

    private static void empty() {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("data").resolve("omvarld.db"));
                Statement statement = connection.createStatement()) {
            for (String table : StoreTableNames.of(connection)) {
                statement.executeUpdate("delete from " + table);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @AfterAll
    static void stop() {
        routes.close();
    }

    @Test
    void should_show_what_a_saved_rule_gains_and_judge_the_store_again() throws IOException {
        keep("Parkering vid torget");
        add(WORD);
        look();

        assertThat(page()).contains("Reglerna är godkända", "1 post kommer till", ">Parkering vid torget</a>");
        assertThat(page()).contains("regeln parkering* för Styrning och samordning, rad ");
        assertThat(new Archive(store()).picked()).isEqualTo(1);
    }

    @Test
    void should_refuse_with_the_line_and_go_on_with_the_last_good_rules() throws IOException {
        add(WORD);
        look();
        CLOCK.set("2026-03-18T08:00:00");
        edit("'" + WORD + "'", "'(" + WORD + "'");
        look();
        keep("Parkering vid torget");

        assertThat(page())
                .contains("Reglerna är inte godkända", "En parentes stängs aldrig.", "Lägg till ).")
                .contains("find: [&#39;(parkering*&#39;]", "▲", "areas.yaml, rad " + lineOf("(parkering*"))
                .contains("från 18 mars 2026 kl. 7.00,");
        assertThat(new Archive(store()).picked()).isEqualTo(1);
    }

    @Test
    void should_clear_the_page_when_the_file_is_mended() throws IOException {
        add("(" + WORD);
        look();
        assertThat(page()).contains("inte godkända");
        edit("'(" + WORD + "'", "'" + WORD + "'");
        look();

        assertThat(page()).contains("Reglerna är godkända").doesNotContain("inte godkända");
    }

    @Test
    void should_clear_the_page_when_a_mistake_is_undone() throws IOException {
        String good = Files.readString(config.resolve("areas.yaml"));
        add("(" + WORD);
        look();
        Files.writeString(config.resolve("areas.yaml"), good);
        look();

        assertThat(page()).contains("Reglerna är godkända", "Ingen post kommer till");
    }

    /** As docs/analytiker.md says under "Ångra". */
    @Test
    void should_take_a_change_back_with_the_file_that_was_in_force_before() throws IOException {
        keep("Parkering vid torget");
        add(WORD);
        look();
        assertThat(new Archive(store()).picked()).isEqualTo(1);
        Path earlier;
        try (Stream<Path> files = Files.list(config.resolve("tidigare-regler"))) {
            earlier = files.filter(file -> file.getFileName().toString().startsWith("areas-"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(page()).contains(earlier.getFileName().toString());
        Files.write(config.resolve("areas.yaml"), Files.readAllBytes(earlier));
        look();

        assertThat(page()).contains("Reglerna är godkända", "1 faller bort");
        assertThat(new Archive(store()).picked()).isZero();
    }

    @Test
    void should_tell_at_the_start_when_rules_changed_while_the_daemon_stood_still() throws IOException {
        keep("Parkering vid torget");
        routes.close();
        add(WORD);
        restart();

        assertThat(page()).contains("1 post kommer till");
        assertThat(new Archive(store()).picked()).isEqualTo(1);
    }

    @Test
    void should_write_nothing_when_nothing_was_saved() throws IOException {
        Files.delete(page);
        look();

        assertThat(page).doesNotExist();
    }

    @Test
    void should_not_take_its_own_page_for_a_change() throws IOException {
        String before = FolderContent.of(config);
        Files.writeString(page, "other");

        assertThat(FolderContent.of(config)).isEqualTo(before);
    }

    @Test
    void should_take_rules_over_when_the_folder_cannot_be_written() throws IOException {
        Files.delete(page);
        Files.createDirectories(page.resolve("in the way"));
        String before = routes.bean("rules", CurrentRules.class).get().fingerprint();
        add(WORD);
        look();

        assertThat(routes.bean("rules", CurrentRules.class).get().fingerprint()).isNotEqualTo(before);
        try (Stream<Path> files = Files.list(config)) {
            assertThat(files)
                    .filteredOn(file -> file.toString().contains("html."))
                    .isEqualTo(List.of(config.resolve("weekly-digest.html.ftlh")));
        }
    }

    @Test
    void should_accept_what_windows_editors_save() throws IOException {
        keep("Parkering vid torget");
        add(WORD);
        String windows =
                "\uFEFF" + Files.readString(config.resolve("areas.yaml")).replace("\n", "\r\n");
        Files.writeString(config.resolve("areas.yaml"), windows);
        look();

        assertThat(page()).contains("Reglerna är godkända", "1 post kommer till");
    }

    @Test
    void should_refuse_another_encoding_in_which_words_would_be_lost() throws IOException {
        String text = Files.readString(config.resolve("areas.yaml"));
        Files.write(
                config.resolve("areas.yaml"),
                text.replaceAll("[^\\x00-\\xFF]", "-").getBytes(StandardCharsets.ISO_8859_1));
        look();

        assertThat(page()).contains("Tecknet är inte UTF-8.", "areas.yaml, rad 1, tecken 22");
    }

    @Test
    void should_leave_a_frozen_edition_alone_and_say_so() throws IOException {
        keep("Hälsodata delas i hela landet");
        Edition week = new Edition(
                "2026-W12", Edition.Kind.WEEKLY, Instant.EPOCH, CLOCK.instant().plusSeconds(1), Edition.State.OPENED);
        Editions editions = new Editions(store(), CLOCK);
        editions.freeze(
                editions.open(week),
                new Stories(store()).news(week, Newsroom.NO_QUOTAS).stories(),
                new RenderedEdition("v. 12", List.of()),
                List.of());
        String text = Files.readString(config.resolve("areas.yaml"));
        Files.writeString(
                config.resolve("areas.yaml"),
                text.replace("threshold: 3\n", "threshold: 900\n")
                        .replaceAll("draft-threshold: \\d+", "draft-threshold: 950"));
        look();

        assertThat(page()).contains("1 faller bort", "Står redan i ett veckobrev eller utkast");
        assertThat(page()).contains("gränsen var 3 och är 900", "skillnaden kommer av en gräns");
        assertThat(editions.size("2026-W12")).isEqualTo(1);
        assertThat(new Archive(store()).picked()).isEqualTo(1);
    }

    @Test
    void should_escape_what_sources_wrote_and_link_only_to_the_web() throws IOException {
        keep(new String[] {"Parkering <script>alert(1)</script>\u202E", "javascript:alert(1)"});
        add(WORD);
        look();

        assertThat(page()).contains("Parkering &lt;script&gt;").doesNotContain("<script", "javascript:", "\u202E");
    }

    @Test
    void should_try_a_file_from_the_command_line() throws IOException {
        keep("Parkering vid torget");
        Path tried = folder.resolve("tried.yaml");
        String text = Files.readString(config.resolve("areas.yaml"));
        Files.writeString(tried, with(text, WORD));
        Path html = folder.resolve("tried.html");
        Cli cli = Cli.shipped()
                .with(
                        "--config",
                        config.toString(),
                        "--data",
                        folder.resolve("data").toString());
        cli.with("--now", "2026-03-18T07:00");

        Cli.Result result = cli.run("rules", "try", tried.toString(), "--html", html.toString());
        Cli.Result json = cli.run("rules", "try", tried.toString(), "--json");
        Cli.Result same = cli.run("rules", "try");
        Files.writeString(tried, with(text, "(" + WORD));
        Path wrong = folder.resolve("wrong.html");
        Cli.Result refused = cli.run("rules", "try", tried.toString(), "--html", wrong.toString());

        assertThat(result.out()).contains("1 post kommer till", "- Parkering vid torget", "regeln parkering*");
        assertThat(Files.readString(html)).contains("Reglerna är prövade men gäller inte");
        assertThat(json.json().get("areas").get(0).get("gained").get("count").asInt())
                .isEqualTo(1);
        assertThat(same.out()).contains("Ingen post kommer till");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("tried.yaml:").contains("a parenthesis is not closed");
        assertThat(Files.readString(wrong)).contains("Reglerna är inte godkända", "En parentes stängs aldrig");
    }

    private static void restart() throws IOException {
        Folders folders = new Folders(
                config, Path.of("routes"), Files.createDirectories(folder.resolve("sources")), folder.resolve("data"));
        Settings settings = Settings.load(config, Map.of(), Map.of());
        routes = GivenRoutes.of(folders, settings, CLOCK, List.of(), true).start();
        rest("live");
        rest("live-rules");
        look();
    }

    /** The daemon's own looks would come between those of a test on a slow machine. */
    private static void rest(String route) {
        try {
            routes.context().getRouteController().stopRoute(route);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Two looks, since a change must have stood still, and then the result. */
    private static void look() {
        routes.send("direct:live-config", "", Object.class);
        routes.send("direct:live-config", "", Object.class);
        routes.send("direct:rule-result", "", Object.class);
    }

    private String page() throws IOException {
        return Files.readString(page);
    }

    private static Store store() {
        return routes.bean("store", Store.class);
    }

    private void keep(String title) {
        keep(new String[] {title, "https://a.se/" + title.hashCode()});
    }

    private void keep(String[] titleAndLink) {
        Source source = new Source("a", "feed", Map.of("publisher", "A", "url", "https://a.se/"), "a.camel.yaml", 1);
        ItemIngestion intake = routes.bean("intake", ItemIngestion.class);
        Item item = new Item(
                Origin.of("a", "A"),
                Address.canonical(titleAndLink[1]).orElse(titleAndLink[0]),
                titleAndLink[1],
                titleAndLink[0],
                "",
                Optional.of(CLOCK.instant()),
                CLOCK.instant());
        Poll poll = intake.begin(source);
        poll.read(200, "", "", List.of(item));
        routes.send("direct:filter", poll, PollReport.class);
    }

    private void add(String word) throws IOException {
        Path file = config.resolve("areas.yaml");
        Files.writeString(file, with(Files.readString(file), word));
    }

    /** The rules with a word more, first among those of area 1. */
    private static String with(String text, String word) {
        String rules = "    rules:\n";
        assertThat(text).contains(rules);
        int at = text.indexOf(rules) + rules.length();
        return text.substring(0, at) + "      - weight: 9\n        find: ['" + word + "']\n" + text.substring(at);
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(config.resolve("areas.yaml"));
        assertThat(text).contains(from);
        Files.writeString(config.resolve("areas.yaml"), text.replace(from, to));
    }

    private long lineOf(String word) throws IOException {
        String text = Files.readString(config.resolve("areas.yaml"));
        return 1
                + text.substring(0, text.indexOf(word))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
