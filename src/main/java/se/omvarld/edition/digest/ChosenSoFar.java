package se.omvarld.edition.digest;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.edition.wording.SentenceCut;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.DisplayText;
import se.omvarld.store.choice.StoryChoices;

/** What is chosen for the report so far, as letters and pages show it: titles by area, and who chose. */
public final class ChosenSoFar {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    private ChosenSoFar() {}

    /**
     * The chosen stories by area.
     *
     * @param chosen in the order of their areas
     */
    public static List<DigestView.Chosen> of(List<StoryChoices> chosen, Map<Integer, String> areaNames) {
        Map<String, List<DigestView.ChosenTitle>> byArea = new LinkedHashMap<>();
        chosen.stream().limit(MOST).forEach(one -> byArea.computeIfAbsent(
                        areaNames.getOrDefault(one.standsIn(), "Övrigt"), first -> new ArrayList<>())
                .add(title(one)));
        return byArea.entrySet().stream()
                .map(area -> new DigestView.Chosen(area.getKey(), area.getValue()))
                .toList();
    }

    private static DigestView.ChosenTitle title(StoryChoices one) {
        return new DigestView.ChosenTitle(
                SentenceCut.words(DisplayText.line(one.story().title()), LONGEST_TITLE),
                Address.link(one.story().link()).map(URI::toString).orElse(""),
                "vald av " + SentenceCut.words(DisplayText.line(String.join(", ", one.report())), LONGEST_NAME)
                        + (one.no().isEmpty()
                                ? ""
                                : "; inte för oss enligt "
                                        + SentenceCut.words(
                                                DisplayText.line(String.join(", ", one.no())), LONGEST_NAME)));
    }
}
