package se.omvarld.rules.expression;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.evaluate.RuleItems;
import se.omvarld.rules.file.AreasFile;
import se.omvarld.rules.file.ItemTypes;
import se.omvarld.rules.file.RuleFile;
import se.omvarld.rules.model.Rule;
import se.omvarld.yaml.YamlProblem;
import se.omvarld.yaml.YamlValue;

/** Items made of the rules' own words, so that much hits, half hits or only just does not. The same for the same seed. */
public final class RuleTexts {
    /** What the shipped rules have little of. The texts for them are made of their words too. */
    public static final List<String> HARD = List.of(
            "\"delad journal\"~3",
            "\"delad journal\" OR delad OR \"delad journal i vården\"",
            "\"journal* delning* vård*\"~4",
            "\"delning* vård\"~2 AND NOT \"delad vård\"",
            "\"vård vård\"",
            "\"vård vård\"~4",
            "\"vård data vård\"~6",
            "\"vård* vård*\"~3",
            "\"delad data journal vård moln\"~99",
            "\"hälso- och sjukvård*\"",
            "title:\"ny strategi\" AND lead:vård",
            "title:strategi* AND vård",
            "title:(AI OR moln) AND NOT lead:(moln OR data)",
            "lead:\"ny strategi*\"~3",
            "(vård OR omsorg) AND (data* OR moln) AND NOT (djur* OR \"delad vård\")",
            "vård AND (NOT moln AND data)",
            "AI AND NOT source:prov",
            "source:\"prov myndighet*\"",
            "source:läkemedelsverket OR link:nyheter*",
            "link:\"ny strategi\"",
            "vård vård",
            "vårdd*",
            "vård*",
            "e-hälsa* moln");

    private static final String[] FILLERS = {"och", "i", "om", "den", "ny", "för", "AI", "1177", "prov", "à", "Nyheter"
    };
    private static final String[] JOINTS = {
        " ", " ", " ", " ", " ", ", ", ". ", "-", " – ", ":", "’", ".", " (", "\u00AD", "  "
    };
    private static final String[] ENDS = {"", "", "", "en", "s", "na", "ns", "är", "x", ":s"};
    private static final String[] PUBLISHERS = {"Läkemedelsverket", "Prov myndigheten", "Digg", "SVT Nyheter"};

    private final Random random;
    private final List<String> expressions;

    private RuleTexts(List<String> expressions, long seed) {
        this.expressions = expressions;
        this.random = new Random(seed);
    }

    /** Every expression of the shipped files. */
    public static List<String> shipped() throws Exception {
        List<YamlProblem> problems = new ArrayList<>();
        Vocabulary vocabulary = new Vocabulary();
        List<Rule> rules = new ArrayList<>();
        rules.addAll(AreasFile.read(yaml("areas.yaml", problems), vocabulary).rules());
        rules.addAll(
                ItemTypes.read(yaml("item-types.yaml", problems), vocabulary).rules());
        return rules.stream().flatMap(rule -> rule.find().stream()).toList();
    }

    private static YamlValue yaml(String name, List<YamlProblem> problems) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("config", name));
        return RuleFile.read(name, bytes, problems).orElseThrow();
    }

    public static List<Item> of(List<String> expressions, long seed, int count) {
        RuleTexts texts = new RuleTexts(expressions, seed);
        return Stream.generate(texts::item).limit(count).toList();
    }

    private Item item() {
        String publisher = one(PUBLISHERS);
        String link = "https://www.lakemedelsverket.se/" + String.join("/", words(expression())) + "/2026";
        Origin origin = new Origin("prov-" + random.nextInt(9), publisher, "sv", random.nextInt(6), "", "", "");
        String title = random.nextInt(20) == 0 ? "…" : text(1 + random.nextInt(3));
        return RuleItems.item(origin, link.replace(' ', '-'), title, text(random.nextInt(9)));
    }

    private String text(int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            part(text);
        }
        String whole = text.toString();
        return random.nextInt(9) == 0 ? Normalizer.normalize(whole, Normalizer.Form.NFD) : whole;
    }

    private void part(StringBuilder text) {
        List<String> words = words(expression());
        if (random.nextInt(4) == 0) {
            Collections.shuffle(words, random);
        }
        int fillers = random.nextInt(3) == 0 ? 4 : 0;
        for (String word : words) {
            String end = random.nextInt(4) == 0 ? one(ENDS) : "";
            text.append(random.nextInt(5) == 0 ? word.toUpperCase(Locale.ROOT) : word)
                    .append(end);
            text.append(random.nextInt(3) == 0 ? one(JOINTS) : " ");
            for (int i = random.nextInt(fillers + 1); i > 0; i--) {
                text.append(one(FILLERS)).append(one(JOINTS));
            }
        }
    }

    private String expression() {
        return expressions.get(random.nextInt(expressions.size()));
    }

    private static List<String> words(String expression) {
        List<String> words = new ArrayList<>();
        for (String part : expression.split("[\\s()\"*~]+", -1)) {
            if (!part.isEmpty() && !part.equals("AND") && !part.equals("OR") && !part.equals("NOT")) {
                words.add(part.replaceFirst("^(title|lead|source|link):", ""));
            }
        }
        return words;
    }

    private String one(String[] some) {
        return some[random.nextInt(some.length)];
    }
}
