package se.omvarld.edition.digest;

import freemarker.template.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import se.omvarld.edition.template.BadTemplateException;
import se.omvarld.edition.template.MailTemplate;
import se.omvarld.edition.wording.WordingFile;
import se.omvarld.store.edition.RenderedEdition;

/** Writes the weekly mail, as HTML and as text, by the two templates in {@code config/}. */
public final class DigestRenderer {
    /** Bytes of HTML; a webmail cuts a mail off at 102 KB. */
    static final int LARGEST_HTML = 80_000;

    private final MailTemplate html;
    private final MailTemplate text;
    private final ReplyLinks links;
    private final Path wordingBeside;
    private final DigestFoot foot;

    /** Of digests whose answers nobody reads. */
    public DigestRenderer(Path htmlTemplate, Path textTemplate) {
        this(htmlTemplate, textTemplate, ReplyLinks.NONE);
    }

    /** @param links by which readers choose items */
    public DigestRenderer(Path htmlTemplate, Path textTemplate, ReplyLinks links) {
        this(htmlTemplate, textTemplate, links, DigestFoot.NONE);
    }

    /**
     * Of all that a digest says beside its items.
     *
     * @param links by which readers choose items
     * @param foot what its foot says
     */
    public DigestRenderer(Path htmlTemplate, Path textTemplate, ReplyLinks links, DigestFoot foot) {
        this.links = links;
        this.wordingBeside = htmlTemplate;
        this.foot = foot;
        html = MailTemplate.html(htmlTemplate, DigestView.class);
        text = MailTemplate.text(textTemplate, DigestView.class);
    }

    /**
     * The mail as it is to be frozen: a text part and an HTML part. When the HTML would be larger than 80 KB, the items
     * with the lowest scores are shown by title and link only.
     *
     * @throws BadTemplateException naming file and line when a template is unusable
     */
    public RenderedEdition render(DigestContent content) {
        DigestViewBuilder views = new DigestViewBuilder(content, links, WordingFile.beside(wordingBeside), foot);
        Template page = html.read();
        DigestView view = views.write(mostInFull(views, page, content.shown().size()));
        return new RenderedEdition(
                view.subject(),
                List.of(part("text/plain", text.fill(text.read(), view)), part("text/html", html.fill(page, view))));
    }

    /** What is wrong with the two templates, a line a problem; empty when they can be used. */
    public static List<String> problemsIn(Path htmlTemplate, Path textTemplate) {
        return TemplateCheck.problemsIn(
                MailTemplate.html(htmlTemplate, DigestView.class), MailTemplate.text(textTemplate, DigestView.class));
    }

    private int mostInFull(DigestViewBuilder views, Template page, int stories) {
        if (fits(views, page, stories)) {
            return stories;
        }
        int fitting = 0;
        int tooMany = stories;
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) >>> 1;
            if (fits(views, page, middle)) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return fitting;
    }

    private boolean fits(DigestViewBuilder views, Template page, int inFull) {
        return bytes(html.fill(page, views.write(inFull))).length <= LARGEST_HTML;
    }

    private static RenderedEdition.Part part(String mediaType, String content) {
        return new RenderedEdition.Part("", mediaType, bytes(content));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
