package se.omvarld.item.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of months, whole and cut: in Swedish, English, Norwegian, Danish, Finnish, German and French. */
final class MonthNames {

    private static final List<String> NAMES = List.of(
            "jan januari january januar jänner tammikuuta tammikuu janvier janv",
            "feb febr februari february februar helmikuuta helmikuu février fevrier févr fevr fév",
            "mar mars march marts märz maerz mär mrz maaliskuuta maaliskuu",
            "apr april huhtikuuta huhtikuu avril avr",
            "maj may mai toukokuuta toukokuu",
            "jun juni june kesäkuuta kesäkuu juin",
            "jul juli july heinäkuuta heinäkuu juillet juil",
            "aug augusti august elokuuta elokuu août aout",
            "sep sept september syyskuuta syyskuu septembre",
            "okt oct oktober october lokakuuta lokakuu octobre",
            "nov november marraskuuta marraskuu novembre",
            "dec december des desember dez dezember joulukuuta joulukuu décembre decembre déc");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** The month's number, 1–12. */
    static Optional<Integer> number(String name) {
        return Optional.ofNullable(NUMBERS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : NAMES.get(month - 1).split(" ", -1)) {
                numbers.put(name, month);
            }
        }
        return Map.copyOf(numbers);
    }
}
