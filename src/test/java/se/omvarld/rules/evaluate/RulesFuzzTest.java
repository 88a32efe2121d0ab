package se.omvarld.rules.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.fuzz.Growth;
import se.omvarld.fuzz.Guard;
import se.omvarld.fuzz.Hostile;
import se.omvarld.fuzz.Reader;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.rules.expression.RuleTexts;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;

/** Whatever stands in the rules' files is read or refused, and whatever text an item has is judged. */
@Tag("slow")
@net.jqwik.api.Tag("slow") // jqwik does not know JUnit's
class RulesFuzzTest {
    private static final Path AREAS = Path.of("config/areas.yaml");
    private static final Path TYPES = Path.of("config/item-types.yaml");

    /** Beside types that are tried: to read all shipped rules with each would take ten times as long. */
    private static final String ONE_AREA = """
            title-factor: 2
            source-hint: 0
            second-share: 0.5
            default-area: 1
            order: [1]
            scope: []
            exclude: []
            areas:
              - {number: 1, name: Styrning, summary-name: Styrning, threshold: 2, draft-threshold: 8, rules: [{weight: 4, find: 'vård*'}]}
            """;

    private static final RuleSet SHIPPED = new RuleLoader().load(AREAS, TYPES);

    private static final Reader AREAS_FILE =
            new Reader("areas", List.of(bytes(AREAS)), RulesFuzzTest::areas, Set.of(RefusedRulesException.class));
    private static final Reader TYPES_FILE =
            new Reader("item-types", List.of(bytes(TYPES)), RulesFuzzTest::types, Set.of(RefusedRulesException.class));
    private static final Reader EXPRESSION = new Reader(
            "expression",
            RuleTexts.HARD.stream().map(text -> text.getBytes(UTF_8)).toList(),
            input -> RuleLanguage.problemIn(new String(input, UTF_8)),
            Set.of());
    private static final Reader LABELLED = new Reader(
            "labelled",
            List.of(bytes(Path.of("src/test/resources/rules/labelled.json"))),
            RulesFuzzTest::labelled,
            Set.of(IllegalArgumentException.class));
    private static final Reader JUDGED = new Reader(
            "judged",
            List.of("Regeringen ger E-hälsomyndigheten i uppdrag att dela journaldata, AI och e-recept i vården"
                    .getBytes(UTF_8)),
            RulesFuzzTest::judged,
            Set.of());

    @Property(seed = "31")
    void should_read_or_refuse_any_areas(@ForAll("areasFiles") byte[] input) {
        Guard.holds(AREAS_FILE, input);
    }

    @Property(seed = "32")
    void should_read_or_refuse_any_types(@ForAll("typesFiles") byte[] input) {
        Guard.holds(TYPES_FILE, input);
    }

    @Property(seed = "33")
    void should_say_what_is_wrong_with_any_expression(@ForAll("expressions") byte[] input) {
        Guard.holds(EXPRESSION, input);
    }

    @Property(seed = "34")
    void should_read_or_refuse_any_labelled_items(@ForAll("labelledFiles") byte[] input) {
        Guard.holds(LABELLED, input);
    }

    @Property(seed = "35")
    void should_judge_any_text(@ForAll("judgedTexts") byte[] input) {
        Guard.holds(JUDGED, input);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "a ", "\"a ", "a AND ", "NOT ", "- a: ", "[", "{a: [", "&a ", "*a ", "\n  - ", "'", "? "})
    void should_read_repeated_rules_in_linear_time(String piece) {
        Growth.isLinear(EXPRESSION, "", piece);
        Growth.isLinear(AREAS_FILE, "areas:\n", piece);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal ", "e-", "vård", "a:", "\u0308", "\u00ad", "delad journal vård ", "’", "1.1 "})
    void should_judge_repeated_text_in_linear_time(String piece) {
        Growth.isLinear(JUDGED, "", piece);
    }

    @Provide
    Arbitrary<byte[]> areasFiles() {
        return Hostile.of(AREAS_FILE.samples());
    }

    @Provide
    Arbitrary<byte[]> typesFiles() {
        return Hostile.of(TYPES_FILE.samples());
    }

    @Provide
    Arbitrary<byte[]> expressions() {
        return Hostile.of(EXPRESSION.samples());
    }

    @Provide
    Arbitrary<byte[]> labelledFiles() {
        return Hostile.of(LABELLED.samples());
    }

    @Provide
    Arbitrary<byte[]> judgedTexts() {
        return Hostile.of(JUDGED.samples());
    }

    private static void areas(byte[] input) throws IOException {
        load(input, bytes(TYPES));
    }

    private static void types(byte[] input) throws IOException {
        load(ONE_AREA.getBytes(UTF_8), input);
    }

    private static void load(byte[] areas, byte[] types) throws IOException {
        Path first = Files.createTempFile("areas", ".yaml");
        Path second = Files.createTempFile("types", ".yaml");
        try {
            new RuleLoader().load(Files.write(first, areas), Files.write(second, types));
        } finally {
            Files.delete(first);
            Files.delete(second);
        }
    }

    private static void labelled(byte[] input) throws IOException {
        Path file = Files.createTempFile("labelled", ".json");
        try {
            LabelledItems.read(Files.write(file, input));
        } finally {
            Files.delete(file);
        }
    }

    private static void judged(byte[] input) {
        String text = new String(input, UTF_8);
        String title = text.substring(0, Math.min(text.length(), 500));
        Item item = new Item(
                new Origin("prov", "Prov", "sv", 0, "", "", ""),
                "https://a.se/1",
                "https://a.se/1",
                title.isBlank() ? "x" : title,
                text.substring(title.length(), Math.min(text.length(), 2_500)),
                Optional.empty(),
                Instant.EPOCH);
        SHIPPED.decide(item);
        SHIPPED.explain(item);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
