package se.omvarld.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;

/** Two words that decide: {@code hälsodata} is for the draft, {@code läkemedel} for the digest only. */
public final class SmallRules {
    private static final String AREAS = """
            title-factor: 2
            source-hint: 0
            second-share: 0.5
            default-area: 1
            order: [1, 5, 6]
            scope: []
            exclude: []
            areas:
              - number: 1
                name: Styrning
                summary-name: Styrning
                threshold: 2
                draft-threshold: 8
                rules:
                  - {weight: 4, find: ['%s']}
              - number: 5
                name: Beredskap
                summary-name: Beredskap och säkerhet
                threshold: 2
                draft-threshold: 8
                rules:
                  - {weight: 2, find: ['läkemedel*']}
              - number: 6
                name: Övrigt
                summary-name: Övrigt
            """;
    private static final String TYPES = """
            types:
              - {type: Rapport, find: ['title:rapport*']}
            """;

    private SmallRules() {}

    public static RuleSet in(Path folder) {
        return with("hälsodata*", folder);
    }

    /** Rules with another word for the draft. */
    public static RuleSet with(String word, Path folder) {
        try {
            Path areas = Files.writeString(folder.resolve("areas.yaml"), AREAS.formatted(word));
            return new RuleLoader().load(areas, Files.writeString(folder.resolve("item-types.yaml"), TYPES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
