package se.omvarld.edition.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkup;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Writes Word comments: what the analysts need to know and no reader shall see. */
public final class WordComments {
    private static final String AUTHOR = "Omvärldsbevakning";
    private final DocxBuilder manuscript;
    private final XWPFComments comments;

    public WordComments(DocxBuilder manuscript) {
        this.manuscript = manuscript;
        XWPFComments present = manuscript.document().getDocComments();
        this.comments = present == null ? manuscript.document().createComments() : present;
    }

    public void onFirstParagraph(List<String> lines) {
        List<CTP> paragraphs = manuscript.body().getPList();
        if (!paragraphs.isEmpty()) {
            on(paragraphs.get(0), lines);
        }
    }

    /** A comment on the whole paragraph, a paragraph of the comment for each line. */
    public void on(CTP paragraph, List<String> lines) {
        BigInteger id = manuscript.nextId();
        XWPFComment comment = comments.createComment(id);
        comment.setAuthor(AUTHOR);
        comment.setInitials("OB");
        lines.forEach(line -> write(comment.createParagraph(), line));
        start(paragraph, id);
        paragraph.addNewCommentRangeEnd().setId(id);
        CTMarkup reference = paragraph.addNewR().addNewCommentReference();
        reference.setId(id);
    }

    private void write(XWPFParagraph paragraph, String line) {
        paragraph.setStyle(manuscript.styleId(HouseStyle.COMMENT));
        paragraph.createRun().setText(line);
    }

    private static void start(CTP paragraph, BigInteger id) {
        CTMarkup start = paragraph.addNewCommentRangeStart();
        start.setId(id);
        ParagraphFront.move(start, paragraph);
    }
}
