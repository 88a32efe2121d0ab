package se.omvarld.item;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the language of a short text by the small words that every sentence has. */
public final class TextLanguage {
    /** Fewer hits may be chance: a name, a quotation. */
    private static final int LEAST = 3;

    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");

    private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

    static {
        SMALL_WORDS.put(
                "sv",
                words("och att det som en på är av för med den till inte har om ett vi kan ska från eller men också vid"
                        + " mer när så nu utan under över alla få hur nya bättre där efter mot"));
        SMALL_WORDS.put(
                "en",
                words("the and of to in is that for on with as are by from this be at an or it will has have new its"
                        + " their how can not more which was we you your about into what"));
        SMALL_WORDS.put(
                "no",
                words(
                        "og at det som en på er av for med den til ikke har om et vi kan skal fra eller men også ved mer"
                                + " når så nå uten under over alle få hvordan nye bedre der etter mot hva jeg være ble mellom"));
        SMALL_WORDS.put(
                "da",
                words(
                        "og at det som en på er af for med den til ikke har om et vi kan skal fra eller men også ved mere"
                                + " når så nu uden under over alle få hvordan nye bedre der efter mod hvad jeg være blev mellem"));
        SMALL_WORDS.put(
                "fi",
                words("ja on ei se että joka oli ovat kun myös mutta tai sekä niin kuin voi hän mukaan vuoden uusi"
                        + " uuden jo ole sen tämä nyt vain ovat jos sitä ensi viime"));
        SMALL_WORDS.put(
                "de",
                words("und der die das ist nicht ein eine mit für von zu den dem des im auf sich auch werden wird als"
                        + " bei aus nach sind wie über oder zum zur hat einen einer"));
    }

    private TextLanguage() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ", -1)));
    }

    /** The language's two letters; empty when the text is too short or speaks for two languages alike. */
    public static Optional<String> of(String text) {
        String[] words = NO_LETTER.split(text.toLowerCase(Locale.ROOT));
        Map<String, Long> hits = new LinkedHashMap<>();
        SMALL_WORDS.forEach((language, small) -> hits.put(language, count(words, small)));
        Optional<Map.Entry<String, Long>> best =
                hits.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue));
        return best.filter(most -> most.getValue() >= LEAST)
                .filter(most -> hits.entrySet().stream()
                        .noneMatch(
                                other -> !other.getKey().equals(most.getKey()) && other.getValue() >= most.getValue()))
                .map(Map.Entry::getKey);
    }

    private static long count(String[] words, Set<String> small) {
        return Arrays.stream(words).filter(small::contains).count();
    }
}
