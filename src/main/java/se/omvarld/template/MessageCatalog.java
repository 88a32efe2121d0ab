package se.omvarld.template;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The sentences that commands say to analysts, in the reader's language: {@code messages/analyst*.properties}. */
public final class MessageCatalog {
    public static final MessageCatalog ENGLISH = new MessageCatalog(Locale.ROOT);
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final ResourceBundle sentences;
    private final Locale locale;

    private MessageCatalog(Locale locale) {
        this.locale = locale;
        this.sentences = ResourceBundle.getBundle(
                "messages/analyst",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The catalogue for a reader.
     *
     * @param language {@code sv} or {@code en}; empty for the environment's
     * @param environment the process's variables: Java itself forgets what they say of a locale that is not installed
     */
    public static MessageCatalog of(String language, Map<String, String> environment) {
        String wanted = language.isBlank() ? locale(environment) : language;
        return wanted.matches("(?i)sv([_.@-].*)?") ? new MessageCatalog(SWEDISH) : ENGLISH;
    }

    private static String locale(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(() -> Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
    }

    public boolean isSwedish() {
        return locale.equals(SWEDISH);
    }

    /** A sentence with its values, each shown as its text. */
    public String text(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(sentences.getString(key), locale).format(texts);
    }
}
