package se.omvarld.source.fetch;

/** Says in plain words what a status means for a poll. */
final class StatusSentence {
    private StatusSentence() {}

    static String sentence(int status) {
        String meaning = meaning(status);
        return "HTTP " + status + (meaning.isEmpty() ? "" : ": " + meaning);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 204 -> "an empty answer";
            case 304 -> "nothing has changed, though nothing was known";
            case 401, 407 -> "the address wants a login";
            case 402, 403, 451 -> "the site refuses to show the address";
            case 404 -> "there is nothing at this address";
            case 410 -> "there is nothing at this address any more";
            case 429 -> "the site finds that it is asked too often";
            default -> range(status);
        };
    }

    private static String range(int status) {
        if (status >= 500) {
            return "the site itself has failed";
        }
        return status >= 300 && status < 400 ? "the address leads elsewhere, but does not say where" : "";
    }
}
