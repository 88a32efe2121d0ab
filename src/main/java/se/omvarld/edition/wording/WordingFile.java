package se.omvarld.edition.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.omvarld.rules.file.RuleFile;
import se.omvarld.yaml.YamlProblem;
import se.omvarld.yaml.YamlValue;

/** Reads {@code config/wording.yaml}. Where a folder has none, the shipped one holds. */
public final class WordingFile {
    public static final String NAME = "wording.yaml";

    private static final List<String> FIELDS =
            List.of("summary", "types", "said-twice", "boilerplate", "before-numbers", "after-numbers");
    private static final List<String> TYPE_FIELDS = List.of("type", "a", "the");
    private static final int SENTENCES = 3;
    private static final int MOST = 200;
    private static final int LONGEST = 120;

    private WordingFile() {}

    /** The wording that lies beside a template. What is wrong in it was told when it was saved, so the shipped one helps then. */
    public static Wording beside(Path template) {
        List<YamlProblem> problems = new ArrayList<>();
        Optional<Wording> read = read(template.resolveSibling(NAME), problems);
        return read.filter(wording -> problems.isEmpty()).orElseGet(WordingFile::shipped);
    }

    /** What is wrong, a line a problem with file, line and remedy; empty when it can be used or is not there. */
    public static List<String> problemsIn(Path file) {
        List<YamlProblem> problems = new ArrayList<>();
        read(file, problems);
        return problems.stream().map(YamlProblem::toString).toList();
    }

    /** The wording of the product as shipped. */
    public static Wording shipped() {
        try (InputStream file = WordingFile.class.getResourceAsStream("/shipped/config/" + NAME)) {
            List<YamlProblem> problems = new ArrayList<>();
            return RuleFile.read(NAME, Objects.requireNonNull(file).readAllBytes(), problems)
                    .map(WordingFile::wording)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Wording> read(Path file, List<YamlProblem> problems) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        byte[] bytes = RuleFile.bytes(file, problems);
        return problems.isEmpty()
                ? RuleFile.read(file.toString(), bytes, problems).map(WordingFile::wording)
                : Optional.empty();
    }

    private static Wording wording(YamlValue file) {
        Map<String, YamlValue> fields = file.entries(FIELDS);
        if (file.node().isMapping()) {
            FIELDS.stream()
                    .filter(field -> !fields.containsKey(field))
                    .forEach(field -> file.refuse("the field '{1}' is missing; add it as in the shipped file", field));
        }
        return new Wording(
                openings(fields.get("summary")),
                nouns(fields.get("types")),
                phrases(fields.get("said-twice")).stream()
                        .map(phrase -> phrase.toLowerCase(Locale.ROOT) + " ")
                        .toList(),
                phrases(fields.get("boilerplate")),
                phrases(fields.get("before-numbers")),
                phrases(fields.get("after-numbers")));
    }

    private static List<List<String>> openings(YamlValue rows) {
        List<List<String>> openings = new ArrayList<>();
        if (rows != null) {
            for (YamlValue row : rows.list()) {
                List<String> phrases = phrases(row);
                if (phrases.size() != SENTENCES) {
                    row.refuse(
                            "a row has {1} openings; right would be {2}, for the first, second and third sentence, for"
                                    + " example: - [Här lyfts bland annat, På området nämns också, Vidare presenteras]",
                            phrases.size(), SENTENCES);
                }
                openings.add(phrases);
            }
            if (openings.isEmpty()) {
                rows.refuse("the list is empty; write at least one row of {1} openings", SENTENCES);
            }
        }
        return openings;
    }

    private static Map<String, Wording.Noun> nouns(YamlValue list) {
        Map<String, Wording.Noun> nouns = new LinkedHashMap<>();
        for (YamlValue entry : list == null ? List.<YamlValue>of() : list.list()) {
            int problems = entry.problems().size();
            Map<String, YamlValue> fields = entry.entries(TYPE_FIELDS);
            if (fields.size() == TYPE_FIELDS.size()) {
                nouns.put(
                        phrase(fields.get("type")).toLowerCase(Locale.ROOT),
                        new Wording.Noun(phrase(fields.get("a")), phrase(fields.get("the"))));
            } else if (entry.problems().size() == problems) {
                entry.refuse(
                        "a type needs type, a and the; for example: - {type: Rapport, a: en rapport, the: rapporten}");
            }
        }
        return nouns;
    }

    private static List<String> phrases(YamlValue list) {
        List<YamlValue> all = list == null ? List.of() : list.list();
        if (all.size() > MOST) {
            list.refuse("the list has {1} entries; at most {2} are read, remove some", all.size(), MOST);
            return List.of();
        }
        return all.stream()
                .map(WordingFile::phrase)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String phrase(YamlValue value) {
        String text = value.text().orElse("-").strip();
        if (text.isEmpty()
                || text.length() > LONGEST
                || DocumentText.line(text, LONGEST).length() != text.length()) {
            value.refuse("here stands no word or phrase of at most {1} characters in one line; write one", LONGEST);
        }
        return DocumentText.line(text, LONGEST);
    }
}
