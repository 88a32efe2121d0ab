package se.omvarld.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that a guide shows: lines of its shell blocks, and words set as code in its text. */
record GuideCommands(Path guide, List<String> blocks, List<String> spans) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("(?:sudo )?(?:\\S*/)?omvarld (.*)");

    static GuideCommands of(Path guide) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String fence = "";
        for (String line : Files.readAllLines(guide)) {
            if (line.startsWith("```")) {
                fence = fence.isEmpty() ? line : "";
            } else if (fence.equals("```sh")) {
                Stream.of(line.replaceFirst("(^|\\s+)#.*", "").split("&&", -1))
                        .map(command -> command.replaceFirst("(&|>.*)\\s*$", "").strip())
                        .filter(command -> !command.isEmpty())
                        .forEach(blocks::add);
            } else if (fence.isEmpty()) {
                text.append(line).append(' ');
            }
        }
        List<String> spans =
                CODE.matcher(text).results().map(found -> found.group(1)).toList();
        return new GuideCommands(guide, blocks, spans);
    }

    /** What stands behind {@code omvarld} when a line calls it; empty when it calls something else. */
    static List<String> arguments(String line) {
        List<MatchResult> call = CALL.matcher(line).results().limit(1).toList();
        if (!CALL.matcher(line).matches()) {
            return List.of();
        }
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(call.get(0).group(1))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }
}
