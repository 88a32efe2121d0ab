package se.omvarld.source;

/** A file cannot be used at all. */
final class RefusedFileException extends RuntimeException {
    private final transient Problem problem;

    RefusedFileException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
