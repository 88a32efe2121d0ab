package se.omvarld.source.lists;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.omvarld.item.address.Address;

/** Makes ids of sources, which are also names of files: small letters, digits and hyphens only. */
public final class SourceId {
    private static final int LONGEST = 60;

    private SourceId() {}

    /**
     * An id of what people call the source, else of its host.
     *
     * @param taken whether an id cannot be had; then a number follows it
     */
    public static String of(String name, String address, Predicate<String> taken) {
        String plain = usable(name).or(() -> usable(Address.site(address))).orElse("kalla");
        String id = plain;
        for (int number = 2; taken.test(id); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    private static Optional<String> usable(String text) {
        String start = text.substring(0, Math.min(text.length(), 300));
        String letters = Normalizer.normalize(start, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return cut.length() < 2 ? Optional.empty() : Optional.of(cut);
    }
}
