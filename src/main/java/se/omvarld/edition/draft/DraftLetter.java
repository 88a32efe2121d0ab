package se.omvarld.edition.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.omvarld.edition.docx.UnusableTemplateException;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.store.edition.RenderedEdition;

/** The mail that carries the monthly draft to the analysts. */
public final class DraftLetter {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private final DraftDocument document;

    public DraftLetter(DraftDocument document) {
        this.document = document;
    }

    /**
     * The mail, in Swedish: plain text, and the document attached.
     *
     * @throws UnusableTemplateException when the template lacks something; the message says what
     */
    public RenderedEdition render(DraftContent content) {
        String month = ReportMonth.of(content.edition()).nameAndYear();
        String file = "Omvarldsbevakning-" + content.edition().period() + "-utkast.docx";
        WrittenDraft draft = document.make(content);
        DraftLetterText text = new DraftLetterText(content, Chapter.of(content), file, draft.paged());
        return new RenderedEdition(
                "Omvärldsbevakning " + month + ": utkast till månadsrapport, " + text.total(),
                List.of(
                        new RenderedEdition.Part("", "text/plain", text.write().getBytes(StandardCharsets.UTF_8)),
                        new RenderedEdition.Part(file, WORD, draft.content())));
    }
}
