package se.omvarld.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 300 made-up rules in the shape of the shipped ones: four expressions each, starred words, words and phrases. */
final class BenchmarkRules {
    static final int RULES = 300;

    private static final String[] FIRST =
            "hälso vård data patient läkemedel digital cyber omsorg journal register moln ehälso sekretess forsknings klinik"
                    .split(" ");
    private static final String[] LAST =
            "frågor tjänst system område politik lagen strategin uppdrag stöd skydd center analys miljö plan metod utbyte kraft avtal nätverk råd"
                    .split(" ");

    private static final String HEAD = """
            title-factor: 2
            source-hint: 2
            second-share: 0.1
            default-area: 1
            order: [1]
            scope:
              - {weight: 2, find: 'sjukhus*'}
            exclude:
              - {weight: 3, find: 'spel*'}
            areas:
              - number: 1
                name: A
                summary-name: A
                threshold: 3
                draft-threshold: 8
                rules:
            """;

    private BenchmarkRules() {}

    /** The subject words in the rules, made of two parts each. */
    static List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        for (String first : FIRST) {
            for (String last : LAST) {
                subjects.add(first + last);
            }
        }
        return subjects;
    }

    /** Writes the rules as an {@code areas.yaml}. */
    static Path write() {
        StringBuilder text = new StringBuilder(HEAD);
        List<String> subjects = subjects();
        for (int i = 0; i < RULES; i++) {
            String one = subjects.get(i);
            text.append("      - {weight: 3, find: ['")
                    .append(one)
                    .append("*', '")
                    .append(one)
                    .append("ns', '\"ny ")
                    .append(one)
                    .append("\"', '")
                    .append(one)
                    .append("s AND NOT fotboll*']}\n");
        }
        try {
            Path file = Files.createTempFile("rules", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
