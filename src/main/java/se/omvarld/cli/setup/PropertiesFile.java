package se.omvarld.cli.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of {@code key=value} lines in UTF-8 that remembers where each key stands. */
final class PropertiesFile {
    private final String name;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private PropertiesFile(String name, List<String> text) {
        this.name = name;
        for (int i = 0; i < text.size(); i++) {
            line(text.get(i).replace("\uFEFF", "").strip(), i + 1);
        }
    }

    private void line(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            // Only its first word: the rest may be a password.
            problems.add(
                    name + ":" + number + ": '" + line.split("[\\s:=]", 2)[0] + "' is no setting; write key=value");
            return;
        }
        String key = line.substring(0, equals).strip();
        if (lines.containsKey(key)) {
            problems.add(name + ":" + number + ": " + key + " is set already in line " + lines.get(key));
        }
        values.put(key, line.substring(equals + 1).strip());
        lines.put(key, number);
    }

    /** The settings as shipped: the defaults. */
    static PropertiesFile shipped() {
        try (InputStream in = PropertiesFile.class.getResourceAsStream("/defaults/application.properties");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new PropertiesFile("application.properties", reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of settings; a missing one has none. */
    static PropertiesFile read(Path file) {
        try {
            return new PropertiesFile(file.toString(), Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (CharacterCodingException e) {
            throw new UsageException(List.of(file + ": is not UTF-8 text; save it as UTF-8"));
        } catch (IOException e) {
            throw new UsageException(List.of(file + ": cannot be read: " + e.getMessage()));
        }
    }

    Map<String, String> values() {
        return values;
    }

    /** File and line of a key. */
    String place(String key) {
        return name + ":" + lines.get(key);
    }

    List<String> problems() {
        return problems;
    }
}
