package se.omvarld.store.health;

import java.util.Arrays;

/** What can be wrong beside single sources. An incident's name is its kind's word, and for some what it is about. */
public enum IncidentKind {
    DISK("disk", "the disk is nearly full", Scope.PROCESS),
    /** The log has it already from whoever refuses the file; so for the next three. */
    CONFIG("config", "rules or templates are refused", Scope.LOGGED_PROCESS),
    SOURCES("sources", "source files are refused", Scope.LOGGED_PROCESS),
    ROUTES("routes", "route files are left out", Scope.LOGGED_PROCESS),
    START("start", "the daemon did not start", Scope.LOGGED_PROCESS),
    HEARTBEAT("heartbeat", "something of the daemon stands still", Scope.PROCESS),
    SCHEDULE("schedule", "the schedule stands still", Scope.PROCESS),
    /** The machine's clock was set. */
    CLOCK("clock", "the clock was set", Scope.PROCESS),
    STORE("store", "the store cannot be used", Scope.PROCESS),
    BACKUP("backup", "no backup was made", Scope.ALL),
    RETENTION("retention", "what is old was not removed", Scope.ALL),
    FEED("feed", "the feed was not written", Scope.ALL),
    POLLS("polls", "no source is polled", Scope.ALL),
    NETWORK("network", "no source answers", Scope.ALL),
    MAILS("mails", "mails were put aside unread", Scope.ALL),
    /** An edition was not made, or not sent, in time. */
    EDITION("edition ", "%s is late", Scope.ALL),
    /** Somebody did not get an edition, and will not. */
    UNDELIVERED("undelivered ", "%s did not reach everybody", Scope.ALL),
    /** An edition's quota left stories out. */
    QUOTA("quota ", "%s leaves stories out", Scope.ALL),
    /** A source brings more than its quota. */
    VOLUME("volume ", "%s brings too much", Scope.ALL),
    /** What the mail servers are signed in to with ends; told at each of some days before, and not in between. */
    SECRET("secret ", "the sign-in to the mail servers ends", Scope.ALL),
    /** A source is proposed for a site that nothing reads. */
    PROPOSAL("proposal ", "a source is proposed for %s", Scope.ALL),
    OTHER("", "%s", Scope.ALL);

    private enum Scope {
        ALL,
        /** Each process finds it out for itself: another one's finding that all is well says nothing of it. */
        PROCESS,
        LOGGED_PROCESS
    }

    private final String word;
    private final String title;
    private final Scope scope;

    IncidentKind(String word, String title, Scope scope) {
        this.word = word;
        this.title = title;
        this.scope = scope;
    }

    /** The kind of a name, as routes and beans give it. */
    public static IncidentKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.isAboutSomething() ? name.startsWith(kind.word) : name.equals(kind.word))
                .findFirst()
                .orElse(OTHER);
    }

    private boolean isAboutSomething() {
        return word.endsWith(" ") || this == OTHER;
    }

    /** The name of the incident of this kind; {@code about} is an edition's period or a source, else empty. */
    public String name(String about) {
        return word + about;
    }

    /** Whether it is one process's own, and not everybody's who shares the store. */
    public boolean isLocal() {
        return scope != Scope.ALL;
    }

    /** Whether the log says so already when it becomes an incident. */
    public boolean isLogged() {
        return scope == Scope.LOGGED_PROCESS;
    }

    /** Whether operators are told again each day while it lasts, and once when it ends. */
    public boolean isFollowed() {
        return this != SECRET && this != PROPOSAL;
    }

    String about(String name) {
        return name.substring(word.length());
    }

    String title(String name) {
        return title.formatted(about(name));
    }
}
