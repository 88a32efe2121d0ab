package se.omvarld.cli.daemon;

import java.util.List;
import se.omvarld.cli.setup.UsageException;

/** A daemon works on this store already, so that no second one begins. */
public final class AlreadyRunningException extends UsageException {
    private static final long serialVersionUID = 1;

    AlreadyRunningException(String why) {
        super(List.of(why));
    }
}
