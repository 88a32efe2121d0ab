package se.omvarld.rules.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes one Swedish page that needs nothing else: no script, light and dark, to read or to print. */
public final class HtmlPage {
    private static final String STYLE = style();

    private final String title;
    private final String introduction;
    private final StringBuilder contents = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    /** @param introduction one or two sentences of plain text under the title */
    public HtmlPage(String title, String introduction) {
        this.title = title;
        this.introduction = introduction;
    }

    /** Adds a part with a heading, and a link to it at the top. */
    public HtmlPage part(String id, String heading, String html) {
        contents.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(id, HtmlText.of(heading)));
        body.append("<section id=\"%s\" aria-labelledby=\"%s-rubrik\">\n<h2 id=\"%s-rubrik\">%s</h2>\n%s</section>\n"
                .formatted(id, id, id, HtmlText.of(heading), html));
        return this;
    }

    /** A paragraph of plain text. */
    public static String paragraph(String text) {
        return "<p>" + HtmlText.of(text) + "</p>\n";
    }

    @Override
    public String toString() {
        return """
                <!DOCTYPE html>
                <html lang="sv">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <p class="brand">Omvärldsbevakning</p>
                <h1>%s</h1>
                <p>%s</p>
                <nav aria-label="På sidan"><ul>
                %s</ul></nav>
                </header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(HtmlText.of(title), STYLE, HtmlText.of(title), HtmlText.of(introduction), contents, body);
    }

    /** The style that all pages about rules share. */
    private static String style() {
        try (InputStream css = HtmlPage.class.getResourceAsStream("/rule-page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
