package se.omvarld.edition.digest;

import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.item.NearestName;

/** The names that a template can use. */
final class TemplateModel {
    private static final List<String> ALL = Stream.of(
                    DigestView.class, DigestView.Section.class, DigestView.Entry.class, DigestView.Place.class)
            .flatMap(view -> Arrays.stream(view.getRecordComponents()))
            .map(RecordComponent::getName)
            .distinct()
            .toList();

    private TemplateModel() {}

    /** For example {@code " (did you mean 'heading'?)"}; empty when nothing is near. */
    static String hint(TemplateException failure) {
        if (failure instanceof InvalidReferenceException unknown && unknown.getBlamedExpressionString() != null) {
            String name = unknown.getBlamedExpressionString();
            return NearestName.hint(name.substring(name.lastIndexOf('.') + 1), ALL);
        }
        return "";
    }
}
