package se.omvarld.item.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the language of a short text by the small words that every sentence has. */
public final class LanguageDetector {
    /** Fewer hits may be chance: a name, a quotation. */
    private static final int LEAST = 3;

    /** A word that only the neighbours have may be a name or misspelt; two are not. */
    private static final int SURE = 2;

    private static final List<String> LANGUAGES = new ArrayList<>();

    /** The languages that have a small word: a bit each. */
    private static final Map<String, Integer> SPOKEN_IN = new HashMap<>();

    private static final int LONGEST_WORD;

    private static final Pattern SWEDISH = Pattern.compile("[äö]");
    private static final Pattern NEIGHBOURS = Pattern.compile("[æø]");
    private static final Pattern DANISH = Pattern.compile(
            "(?U)\\b(?:af|mod|efter|bliver|blev|mellem|hvad|sundhed\\w*|\\w{3,}hed(?:en|er)?|afs\\w+|afg\\w+|syg\\w+|sig at)\\b");

    static {
        add(
                "sv",
                "och att det som en på är av för med den till inte har om ett vi kan ska från eller men också vid"
                        + " mer när så nu utan under över alla få hur nya bättre där efter mot");
        add(
                "en",
                "the and of to in is that for on with as are by from this be at an or it will has have new its"
                        + " their how can not more which was we you your about into what");
        add(
                "no",
                "og at det som en på er av for med den til ikke har om et vi kan skal fra eller men også ved mer"
                        + " når så nå uten under over alle få hvordan nye bedre der etter mot hva jeg være ble mellom");
        add(
                "da",
                "og at det som en på er af for med den til ikke har om et vi kan skal fra eller men også ved mere"
                        + " når så nu uden under over alle få hvordan nye bedre der efter mod hvad jeg være blev mellem");
        add(
                "fi",
                "ja on ei se että joka oli ovat kun myös mutta tai sekä niin kuin voi hän mukaan vuoden uusi"
                        + " uuden jo ole sen tämä nyt vain ovat jos sitä ensi viime");
        add(
                "de",
                "und der die das ist nicht ein eine mit für von zu den dem des im auf sich auch werden wird als"
                        + " bei aus nach sind wie über oder zum zur hat einen einer");
        // words of titles, which have few small ones
        add(
                "no",
                "helse helsedata pasienter sykehus sykehuset avsnitt nye regjeringen offentliggjort norsk norske å"
                        + " leger oppdrag tilsyn kunne bli blir flere mot etter fra hvem hvor nå bruk skole vil");
        add(
                "da",
                "sundhed sundhedsdata sundhedsvæsen patienter sygehus sygehuset afsnit nye regeringen offentliggjort dansk"
                        + " danske læger opgave tilsyn kunne bliver flere mod efter fra hvem hvor brug skole vil der deres");
        LONGEST_WORD =
                SPOKEN_IN.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private LanguageDetector() {}

    private static void add(String language, String smallWords) {
        if (!LANGUAGES.contains(language)) {
            LANGUAGES.add(language);
        }
        int bit = 1 << LANGUAGES.indexOf(language);
        for (String word : smallWords.split(" ", -1)) {
            SPOKEN_IN.merge(word, bit, (one, other) -> one | other);
        }
    }

    /** The language's two letters; empty when the text is too short or speaks for two languages alike. */
    public static Optional<String> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int[] hits = hits(small);
        int least = weighNeighbours(small, hits) ? LEAST - 1 : LEAST;
        int best = 0;
        for (int language = 1; language < hits.length; language++) {
            best = hits[language] > hits[best] ? language : best;
        }
        int most = hits[best];
        boolean alone = Arrays.stream(hits).filter(count -> count == most).count() == 1;
        return most >= least && alone ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
    }

    /**
     * Swedish, Norwegian and Danish share most small words; their letters and endings tell them apart. Where Norwegian and
     * Danish cannot be told from each other, it is Norwegian: either is not Swedish.
     *
     * @return whether it is surely one of the neighbours, and less is enough
     */
    private static boolean weighNeighbours(String text, int[] hits) {
        int swedish = LANGUAGES.indexOf("sv");
        int norwegian = LANGUAGES.indexOf("no");
        int danish = LANGUAGES.indexOf("da");
        boolean theirs = NEIGHBOURS.matcher(text).find();
        boolean ours = SWEDISH.matcher(text).find();
        int more = Math.max(hits[norwegian], hits[danish]) - hits[swedish];
        if (ours || more < (theirs ? 0 : SURE)) {
            hits[swedish] += ours && !theirs ? 2 : 0;
            return false;
        }
        hits[norwegian] += 1 + (theirs ? 1 : 0);
        hits[danish] += (theirs ? 1 : 0) + (DANISH.matcher(text).find() ? 2 : 0);
        return true;
    }

    /** How many small words of each language a text has. */
    private static int[] hits(String text) {
        int[] hits = new int[LANGUAGES.size()];
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start && i - start <= LONGEST_WORD) {
                    count(SPOKEN_IN.getOrDefault(text.substring(start, i), 0), hits);
                }
                start = i + 1;
            }
        }
        return hits;
    }

    private static void count(int languages, int[] hits) {
        for (int left = languages; left != 0; left &= left - 1) {
            hits[Integer.numberOfTrailingZeros(left)]++;
        }
    }
}
