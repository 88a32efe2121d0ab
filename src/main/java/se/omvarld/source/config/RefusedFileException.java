package se.omvarld.source.config;

/** A file of routes or sources cannot be used at all. The message says where, why, and what would be right. */
public final class RefusedFileException extends RuntimeException {
    private final transient FileProblem problem;

    RefusedFileException(FileProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong, with its place. */
    public FileProblem problem() {
        return problem;
    }
}
