package se.omvarld.observe.rules;

import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.edit.ListedRule;
import se.omvarld.rules.edit.RuleList;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Rule.Kind;

/** What the lists of rules are called for people, and what their rules do. */
final class RuleNames {
    private RuleNames() {}

    /** @param key see {@link RuleList} */
    static String list(String key, RulesVersion version) {
        return switch (key) {
            case "scope" -> "Har bäring (scope)";
            case "exclude" -> "Dras av (exclude)";
            case "ranking" -> "Rang (ranking)";
            default -> {
                String[] parts = key.split("-", -1); // area-3-rules
                yield "Område " + parts[1] + " – " + area(parts[1], version)
                        + (parts[2].equals("rules") ? ": regler (rules)" : ": bara sortering (sorting)");
            }
        };
    }

    private static String area(String number, RulesVersion version) {
        return version.rules().areas().stream()
                .filter(area -> String.valueOf(area.number()).equals(number))
                .map(Area::name)
                .map(name -> DisplayText.line(name, 80))
                .findFirst()
                .orElse("");
    }

    /** What a rule of that list does, in a sentence. */
    static String purpose(Kind kind) {
        return switch (kind) {
            case SCOPE -> "Ger poäng åt det som alls har bäring, vilket område det än hamnar i.";
            case EXCLUDE -> "Drar av poäng för det som inte har bäring.";
            case AREA -> "Ger poäng, och talar för området.";
            case SORTING -> "Talar bara för området; avgör inte om posten väljs ut.";
            case RANKING -> "Rangen gånger faktorn: ändrar bara ordningen och vad som når utkastets kapitel.";
            case TYPE -> "";
        };
    }

    /** What a rule's number is called. */
    static String weight(Kind kind) {
        return kind == Kind.RANKING ? "Faktor" : kind == Kind.EXCLUDE ? "Poäng som dras av" : "Poäng";
    }

    /** Where a rule stands in the file. */
    static String place(ListedRule rule) {
        String heading = DisplayText.line(rule.heading(), 120);
        return "Rad " + rule.line() + " i areas.yaml" + (heading.isEmpty() ? "" : ", under ”" + heading + "”");
    }

    /** A number as Swedes write it. */
    static String number(String weight) {
        return weight.replace('.', ',');
    }
}
