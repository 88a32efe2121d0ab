package se.omvarld.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The check must be able to fail, in the look that is faulty and in no other. */
@Timeout(120)
@Tag("slow")
class AxeTest {
    private static final String GOOD = """
            <!DOCTYPE html><html lang="sv"><head><title>Prov</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>:root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) { p { color: #cccccc; background: #111111; } }</style></head>
            <body><h1>Prov</h1><p>Text</p></body></html>
            """;

    @BeforeAll
    static void chromium() {
        Chromium.assumeInstalled();
    }

    @Test
    void should_find_each_planted_fault_where_it_is() throws Exception {
        List<String> faults = Axe.faults(Map.of(
                "good", GOOD,
                "no-language", GOOD.replace(" lang=\"sv\"", ""),
                "pale-at-night", GOOD.replace("#cccccc", "#333333"),
                "too-wide", GOOD.replace("<p>", "<p style=\"width:400px\">"),
                "tiny", GOOD.replace("Text", "<button style=\"width:9px;height:9px;padding:0\">a</button>".repeat(2))));

        assertThat(faults).noneMatch(fault -> fault.startsWith("good"));
        assertThat(of("no-language", faults)).hasSize(4).allMatch(fault -> fault.contains("html-has-lang"));
        assertThat(of("pale-at-night", faults))
                .hasSize(2)
                .allMatch(fault -> fault.startsWith("pale-at-night, dark-") && fault.contains("color-contrast"));
        assertThat(of("too-wide", faults)).hasSize(2).allMatch(fault -> fault.contains("-320: reflow"));
        assertThat(of("tiny", faults)).isNotEmpty().allMatch(fault -> fault.contains("target-size"));
    }

    private static List<String> of(String page, List<String> faults) {
        return faults.stream().filter(fault -> fault.startsWith(page + ",")).toList();
    }
}
