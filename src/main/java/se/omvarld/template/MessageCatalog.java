package se.omvarld.template;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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
     * @param environment the process's locale
     */
    public static MessageCatalog of(String language, Locale environment) {
        String wanted = language.isBlank() ? environment.getLanguage() : language;
        return wanted.equals("sv") ? new MessageCatalog(SWEDISH) : ENGLISH;
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
