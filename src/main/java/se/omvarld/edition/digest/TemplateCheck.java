package se.omvarld.edition.digest;

import freemarker.template.Template;
import java.util.ArrayList;
import java.util.List;
import se.omvarld.edition.template.BadTemplateException;
import se.omvarld.edition.template.MailTemplate;
import se.omvarld.edition.wording.WordingFile;

/** Tries a template on made-up editions: with everything in it, with items that lack all they can, with nothing. */
final class TemplateCheck {
    /** Markup in a feed's text; a template must never let it through. */
    static final String MARKUP = "<omvarld-probe>";

    private TemplateCheck() {}

    static List<String> problemsIn(MailTemplate html, MailTemplate text) {
        List<String> problems = new ArrayList<>();
        tryOut(html, true, problems);
        tryOut(text, false, problems);
        return problems;
    }

    private static void tryOut(MailTemplate template, boolean escapes, List<String> problems) {
        try {
            Template read = template.read();
            String full = template.fill(
                    read,
                    new DigestViewBuilder(
                                    SampleDigest.full(), SampleDigest.LINKS, WordingFile.shipped(), SampleDigest.FOOT)
                            .write(1));
            for (DigestContent sample : SampleDigest.others()) {
                template.fill(
                        read,
                        new DigestViewBuilder(sample, ReplyLinks.NONE, WordingFile.shipped(), DigestFoot.NONE)
                                .write(sample.stories().size()));
            }
            if (escapes && full.contains(MARKUP)) {
                problems.add(template.file() + ": lets markup from feeds through; remove ?no_esc and <#noautoesc>");
            }
        } catch (BadTemplateException e) {
            problems.add(e.getMessage());
        }
    }
}
