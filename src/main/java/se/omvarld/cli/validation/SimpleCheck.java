package se.omvarld.cli.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Language;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** What is wrong with expressions in Camel's language Simple: what its own reader says of them. */
final class SimpleCheck {
    private static final Pattern BEAN = Pattern.compile("\\$\\{bean:(?<name>[\\w-]+)[^{}]*}");
    private static final Pattern AT = Pattern.compile("(?s)(.*?)(?: at location (\\d+))?(?:\\R.*)?");

    private final Language simple;
    private final BundleNames names;

    SimpleCheck(CamelContext context, BundleNames names) {
        this.simple = context.resolveLanguage("simple");
        this.names = names;
    }

    void check(RouteDocument document, YamlNode where, boolean predicate, Placeholders placeholders) {
        String text = placeholders.filled(where.text()).replaceAll("\\{\\{[^{}]*}}", "x");
        Matcher beans = BEAN.matcher(text);
        while (beans.find()) {
            if (names.bean(beans.group("name")).isEmpty()) {
                document.refuse(
                        where,
                        "there is no bean '" + beans.group("name") + "'"
                                + NearestName.hint(beans.group("name"), names.beans()));
            }
        }
        String plain = BEAN.matcher(text).replaceAll("x");
        try {
            if (predicate) {
                simple.createPredicate(plain);
            } else {
                simple.createExpression(plain);
            }
        } catch (RuntimeException e) {
            Matcher said = AT.matcher(String.valueOf(e.getMessage()));
            said.matches();
            document.refuse(
                    where,
                    "the Simple expression " + DisplayText.quoted(where.text()) + " is faulty: " + said.group(1)
                            + (said.group(2) == null
                                    ? ""
                                    : " at its character " + (Integer.parseInt(said.group(2)) + 1))
                            + "; right are for example ${body.title} and ${header.name} == 'x'");
        }
    }
}
