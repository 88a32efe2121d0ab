package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.looks.Axe;
import se.omvarld.looks.Chromium;

/** The pages in a real browser. */
@Timeout(200)
@Tag("slow")
class StatusPageBrowserTest {
    private static final int BRAND = 0x0b4f5e;

    @TempDir
    private Path folder;

    @TempDir
    private Path empty;

    @BeforeAll
    static void chromium() {
        Chromium.assumeInstalled();
    }

    @Test
    void should_break_no_rule_of_wcag() throws Exception {
        Map<String, String> pages = new TreeMap<>();
        try (Observed observed = Observed.open(folder).filled();
                Observed unused = Observed.open(empty)) {
            pages.put("status", observed.get("/observe/").body().replace("<details>", "<details open>"));
            pages.put("archive", observed.get("/observe/arkiv?q=%C3%A4").body());
            pages.put("missing", observed.get("/nothing").body());
            pages.put("new", unused.get("/observe/").body());
        }

        assertThat(Axe.faults(pages)).isEmpty();
    }

    /** Served with its policy: the page's own style counts, since its hash is right, and nothing else runs. */
    @Test
    void should_look_as_meant_when_it_is_served() throws Exception {
        try (Observed observed = Observed.open(folder).filled()) {
            Path png = folder.resolve("status.png");
            Chromium.picture(observed.address("/observe/"), 800, 600, png);
            BufferedImage picture = ImageIO.read(png.toFile());

            assertThat(picture.getRGB(400, 26) & 0xffffff)
                    .as("the band at the top")
                    .isEqualTo(BRAND);
            assertThat(Chromium.dom(observed.address("/observe/utskick/2026-W11")))
                    .contains("<h1>Vecka elva</h1>");
        }
    }
}
