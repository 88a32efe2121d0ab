package se.omvarld.source;

/** A file of routes or sources cannot be used at all. The message says where, why, and what would be right. */
public final class RefusedFileException extends RuntimeException {
    private final transient Problem problem;

    RefusedFileException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
