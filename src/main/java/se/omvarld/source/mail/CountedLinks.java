package se.omvarld.source.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Services that count give each link of a mail an address of its own, also those that lead to the same story. A picture then
 * belongs to the title that follows it, and "read more" to the title before it.
 */
final class CountedLinks {
    /** A host or a step that is called as services that count call theirs: {@code click.gansend.com/c/…}. */
    private static final Pattern COUNTER =
            Pattern.compile("(?i)(?:(?:clicks?|track|trk|tracking|links?|lnk)\\d{0,3}\\..*"
                    + "|[^/]*/(?:.*/)?(?:c|clicks?|ct|ctc|track|trk|l|ls|lnk|r|redir|redirect|cl\\d?)/.*)");

    /** Three words and more, as the addresses of articles have. */
    private static final Pattern WORDS = Pattern.compile("(?i)[^/]*/.*[a-z]{2,}-[a-z]{2,}-[a-z]{2,}.*");

    private final List<MailBlock> pieces;

    /** Of links that name a story themselves. */
    private final Set<String> titled;

    private CountedLinks(List<MailBlock> pieces) {
        this.pieces = pieces;
        this.titled = pieces.stream()
                .filter(piece -> piece.isLink() && piece.isTitle() && !piece.picture())
                .map(MailBlock::address)
                .collect(Collectors.toSet());
    }

    /** The same pieces; links that belong to a title have its address. */
    static List<MailBlock> joined(List<MailBlock> pieces) {
        CountedLinks links = new CountedLinks(pieces);
        Map<String, String> owners = links.owners();
        return owners.isEmpty()
                ? pieces
                : pieces.stream()
                        .map(piece -> new MailBlock(
                                piece.text(),
                                piece.heading(),
                                piece.picture(),
                                owners.getOrDefault(piece.address(), piece.address())))
                        .toList();
    }

    private Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            String address = pieces.get(i).address();
            if (!address.isEmpty() && !titled.contains(address) && !owners.containsKey(address)) {
                int at = i;
                owner(at).filter(owner -> areCounted(owner, address)).ifPresent(owner -> owners.put(address, owner));
            }
        }
        return owners;
    }

    /** A picture, or nothing at all, is followed by its title; words follow it. */
    private Optional<String> owner(int at) {
        MailBlock link = pieces.get(at);
        boolean words = !link.text().isEmpty() && !link.picture();
        Optional<String> before = before(at);
        return words ? before : after(at).or(() -> before);
    }

    /** The title that comes next when nothing else is told before it. */
    private Optional<String> after(int at) {
        for (int i = at + 1; i < pieces.size(); i++) {
            MailBlock piece = pieces.get(i);
            if (titled.contains(piece.address())) {
                return Optional.of(piece.address());
            } else if (!piece.address().equals(pieces.get(at).address())
                    && !piece.text().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last title, when only what is told about it stands between: no other title without a link. */
    private Optional<String> before(int at) {
        List<String> told = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            MailBlock piece = pieces.get(i);
            if (titled.contains(piece.address())) {
                return isLead(told) ? Optional.of(piece.address()) : Optional.empty();
            } else if (piece.heading()) {
                return Optional.empty();
            } else if (!piece.isLink() && piece.isTitle()) {
                told.add(piece.text());
            }
        }
        return Optional.empty();
    }

    private static boolean isLead(List<String> told) {
        return told.size() <= 1 || told.stream().allMatch(text -> text.matches("(?s).*[.!?…:][\"”’)]?"));
    }

    /** Of one service, and told apart only by what counts: the query, or a step of the path that is a code. */
    private static boolean areCounted(String one, String other) {
        try {
            URI first = URI.create(one);
            URI second = URI.create(other);
            if (first.getHost() == null || !first.getHost().equals(second.getHost())) {
                return false;
            }
            String path = String.valueOf(first.getRawPath());
            String otherPath = String.valueOf(second.getRawPath());
            return path.equals(otherPath)
                    || (isCode(path) && isCode(otherPath))
                    || (isCounter(first.getHost() + path) && isCounter(second.getHost() + otherPath));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isCounter(String hostAndPath) {
        return COUNTER.matcher(hostAndPath).matches()
                && !WORDS.matcher(hostAndPath).matches();
    }

    /** Capitals and digits mixed, and no words. */
    private static boolean isCode(String path) {
        for (String step : path.split("/", -1)) {
            if ((step.matches("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9+*_=.~%-]{14,}")
                            && !step.matches("(?i)(?:[a-zåäö]+-){2,}.*"))
                    || step.matches("[0-9a-fA-F-]{16,}")) {
                return true;
            }
        }
        return false;
    }
}
