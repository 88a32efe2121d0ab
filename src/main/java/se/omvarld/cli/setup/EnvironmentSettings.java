package se.omvarld.cli.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.NearestName;

/**
 * Settings in the environment. A password may also stand in a file that a variable names, as systemd's credentials and
 * containers' secrets do: {@code OMVARLD_STORE_PASSWORD_FILE=/run/credentials/…}.
 */
final class EnvironmentSettings {
    private static final String PREFIX = "OMVARLD_";
    private static final String FILE = "_FILE";
    /** Secrets of sources' headers, by whatever names their files have. */
    private static final String SOURCES = "OMVARLD_SOURCE_";

    private static final int LONGEST = 4096;

    /** What the launcher asks for, and Settings do not. */
    private static final Set<String> LAUNCHER = Set.of("OMVARLD_JAVA_OPTS", "OMVARLD_CACHE");

    private final Map<String, String> variables;

    EnvironmentSettings(Map<String, String> variables) {
        this.variables = variables;
    }

    /** A setting's value, and the variable that gave it. */
    record Found(String value, String place) {}

    /** What the environment says of a setting; what is wrong with it becomes a problem. */
    Optional<Found> find(String key, List<String> problems) {
        String variable = Settings.variable(key);
        String inFile = variable + FILE;
        if (!SecretSettings.isOne(key) || !variables.containsKey(inFile)) {
            return Optional.ofNullable(variables.get(variable)).map(value -> new Found(value, place(variable)));
        }
        if (variables.containsKey(variable)) {
            problems.add(place(variable) + ": it is set, and " + inFile + " too; set one of them");
            return Optional.empty();
        }
        return content(variables.get(inFile), place(inFile), problems).map(value -> new Found(value, place(inFile)));
    }

    private static String place(String variable) {
        return "environment variable " + variable;
    }

    /** Neither what the file holds nor the variable's value is shown: people mistake one for the other. */
    private static Optional<String> content(String file, String place, List<String> problems) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("\\r?\\n$", "");
            if (bytes.length <= LONGEST && !text.isEmpty() && text.chars().noneMatch(Character::isISOControl)) {
                return Optional.of(text);
            }
            problems.add(place + ": the file holds no password: one line of UTF-8 text is right");
        } catch (CharacterCodingException e) {
            problems.add(place + ": the file is not UTF-8 text");
        } catch (IOException | InvalidPathException | SecurityException e) {
            problems.add(place + ": it names no file that can be read; the password's file is right, like"
                    + " /run/credentials/omvarldsbevakning.service/store-password");
        }
        return Optional.empty();
    }

    /** Variables that look like settings and are none, a line each: misspelt ones would go unnoticed. */
    List<String> unknown(Collection<String> keys) {
        Set<String> known = new TreeSet<>(LAUNCHER);
        for (String key : keys) {
            known.add(Settings.variable(key));
            if (SecretSettings.isOne(key)) {
                known.add(Settings.variable(key) + FILE);
            }
        }
        List<String> lines = new ArrayList<>();
        for (String name : new TreeSet<>(variables.keySet())) {
            if (name.startsWith(PREFIX) && !name.startsWith(SOURCES) && !known.contains(name)) {
                lines.add("environment variable " + DisplayText.line(name) + ": no setting has this name"
                        + NearestName.hint(name, known) + "; it counts for nothing");
            }
        }
        return lines;
    }
}
