package se.omvarld.rules.edit;

/** The rule is written in a way that cannot be changed here without changing something else too. Nothing was changed. */
public final class UnsafeEditException extends Exception {
    UnsafeEditException(String what) {
        super(what);
    }
}
