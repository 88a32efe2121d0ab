package se.omvarld.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Swedish words brought near their stem, roughly: enough to count inflections together, never shown. */
final class WordForms {
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_PREFIX = 5;
    private static final List<String> ENDINGS = List.of(
            "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "ers", "ars", "ans", "en", "et", "er",
            "ar", "or", "an", "na", "a", "e", "s", "n");

    private static final Set<String> STOP = Set.copyOf(Arrays.asList(
            ("och i att det som en på är av för med den till har de inte om ett han men var jag sig från vi så kan när år"
                            + " under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra"
                            + " mycket än här då sedan över bara in blir upp även vad få två vill ha många hur mer går sverige"
                            + " man nya ny nytt bli dem någon utan mellan nu dag flera enligt inom samt denna detta dessa"
                            + " bland annat genom per bör ser ska ge ger gör göra tar ta säger visar del delar olika egna"
                            + " svensk svenska regeringen regeringens januari februari mars april maj juni juli augusti"
                            + " september oktober november december idag åren året månad vecka procent kronor miljoner"
                            + " varje blir blivit bestämmer tillsätter föreslår exempelvis behov utför redan väl både dock"
                            + " ännu alltid aldrig redovisar lämnar inför innebär gäller syftar större flesta rätt stora stor"
                            + " gång möjligt möjlighet lika arbete arbetet själv hela helt utifrån beslutat beslutar vilket"
                            + " vilka därför ytterligare framför allt tidigare senast samtidigt"
                            + " the of and to in a is for on with as by that from are be this it at an or has have was its"
                            + " its will new their they not which")
                    .split(" ", -1)));

    private WordForms() {}

    static boolean isStop(String word) {
        return word.length() < 2 || STOP.contains(word);
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** The one form that was seen, or what all begin with and a star; the first form where that is too short. */
    static String expression(Set<List<String>> forms) {
        List<String> first = forms.iterator().next();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            int place = i;
            words.add(
                    word(forms.stream().map(form -> form.get(place)).distinct().toList()));
        }
        String phrase = String.join(" ", words);
        return words.size() == 1 ? phrase : '"' + phrase + '"';
    }

    private static String word(List<String> forms) {
        String common = forms.get(0);
        for (String form : forms) {
            while (!form.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        boolean prefix = forms.size() > 1 && common.length() >= SHORTEST_PREFIX;
        return prefix ? common + "*" : forms.get(0);
    }
}
