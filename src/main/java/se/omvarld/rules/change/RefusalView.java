package se.omvarld.rules.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.file.SwedishProblemTexts;
import se.omvarld.yaml.YamlProblem;

/** Puts what is wrong with refused rules into words, each with its line and a mark under the place. */
final class RefusalView {
    private static final int MOST = 30;

    private final Path folder;

    /** @param folder where the refused files lie */
    RefusalView(Path folder) {
        this.folder = folder;
    }

    /** @param when and since as they are to be shown; since may be empty */
    ResultView view(List<YamlProblem> problems, String when, String since) {
        List<ResultView.Fault> faults =
                problems.stream().limit(MOST).map(this::fault).toList();
        int left = problems.size() - faults.size();
        return new ResultView(
                false,
                false,
                when,
                since,
                problems.size() == 1 ? "Ett fel är att rätta." : problems.size() + " fel är att rätta.",
                "",
                "",
                "",
                List.of(),
                List.of(),
                faults,
                left == 0 ? "" : "… och " + left + " fel till.",
                List.of(),
                List.of());
    }

    private ResultView.Fault fault(YamlProblem problem) {
        SwedishProblemTexts.Told told = SwedishProblemTexts.of(problem.text());
        String place = problem.fileName() + ", rad " + problem.line() + ", tecken " + problem.column();
        MarkedLine marked = MarkedLine.of(folder.resolve(problem.fileName()), problem.line(), problem.column());
        return new ResultView.Fault(
                DisplayText.line(place, 200),
                marked.lines(),
                marked.marker(),
                sentence(told.wrong()),
                sentence(told.right()));
    }

    private static String sentence(String text) {
        String line = DisplayText.line(text, 400);
        return line.isEmpty() ? "" : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }
}
