package se.omvarld.rules.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small rule files for tests. */
public final class RuleFiles {
    public static final String TYPES = "types:\n  - {type: Rapport, find: 'title:rapport*'}\n";

    public static final String AREAS = """
            title-factor: 2
            source-hint: 2
            second-share: 0.1
            default-area: 1
            order: [2, 1, 6]
            scope:
              - {weight: 2, find: ['vård*', 'sjukhus*']}
            exclude:
              - {weight: 3, find: 'besök*'}
            areas:
              - number: 1
                name: Styrning
                summary-name: Styrning
                threshold: 3
                draft-threshold: 8
                rules:
                  - {weight: 2, find: ['hälsodata*', 'EHDS']}
                sorting:
                  - {weight: 2, find: 'uppdrag*'}
              - number: 2
                name: Beredskap
                summary-name: Beredskap och säkerhet
                threshold: 3
                draft-threshold: 8
                rules:
                  - {weight: 4, find: 'cyber*'}
                  - {weight: 3, find: '"delad journal"'}
              - number: 6
                name: Övrigt
                summary-name: Övrigt
            """;

    private RuleFiles() {}

    public static RuleSet load(Path folder, String areas, String types) throws IOException {
        Path first = Files.writeString(folder.resolve("areas.yaml"), areas);
        return new RuleLoader().load(first, Files.writeString(folder.resolve("item-types.yaml"), types));
    }
}
