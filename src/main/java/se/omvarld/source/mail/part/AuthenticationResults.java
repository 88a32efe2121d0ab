package se.omvarld.source.mail.part;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a mail server found out about a mail: one header Authentication-Results by RFC 8601, section 2.2.
 *
 * @param server the authserv-id: who says so
 * @param methods what was tried, in the header's order
 */
public record AuthenticationResults(String server, List<Method> methods) {
    /**
     * One method and what came of it.
     *
     * @param name in lower case, for example {@code dmarc}
     * @param result in lower case, for example {@code pass}; empty when it is not well-formed
     * @param properties what it was about
     */
    public record Method(String name, String result, List<Property> properties) {
        public List<String> values(String property) {
            return properties.stream()
                    .filter(one -> one.name().equals(property))
                    .map(Property::value)
                    .toList();
        }
    }

    /** For example {@code header.from} and a domain; the name in lower case. */
    record Property(String name, String value) {}

    /** The header's first words, whatever follows: who says so. */
    public static String server(String header) throws ParseException {
        return new StructuredHeader(header).value(";=");
    }

    /**
     * Reads the header. A method that is not well-formed has no result; the others stay.
     *
     * @throws ParseException when its parts cannot be told apart, when it was cut or when it is of another version than 1
     */
    public static AuthenticationResults of(String header) throws ParseException {
        if (header.length() >= MailHeaders.LONGEST) {
            throw new ParseException("longer than is read", MailHeaders.LONGEST);
        }
        StructuredHeader text = new StructuredHeader(header);
        String server = text.value(";=");
        String version = text.keyword();
        if (!version.isEmpty() && !version.equals("1")) {
            throw new ParseException("unknown version", 0);
        }
        List<Method> methods = new ArrayList<>();
        while (text.take(';')) {
            methods.add(method(text));
        }
        if (!text.ends()) {
            throw new ParseException("unexpected words after the server's name", 0);
        }
        return new AuthenticationResults(server, List.copyOf(methods));
    }

    private static Method method(StructuredHeader text) throws ParseException {
        String name = lower(text.keyword());
        boolean known = !text.take('/') || text.keyword().equals("1");
        boolean formed = known && text.take('=');
        String result = formed ? lower(text.keyword()) : "";
        List<Property> properties = new ArrayList<>();
        while (formed && !text.isAt(';') && !text.ends()) {
            formed = property(text, properties);
        }
        text.goTo(';');
        return new Method(name, formed ? result : "", List.copyOf(properties));
    }

    /** Some servers write words of their own without a type before them: {@code action=none}. */
    private static boolean property(StructuredHeader text, List<Property> properties) throws ParseException {
        String name = text.keyword();
        if (text.take('.')) {
            String property = text.keyword();
            name = name.isEmpty() || property.isEmpty() ? "" : name + "." + property;
        }
        if (name.isEmpty() || !text.take('=')) {
            return false;
        }
        properties.add(new Property(lower(name), text.value(";")));
        return true;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
