package io.footnote.web;

/** Ends a request with a problem. It carries no stack trace: what went wrong is the client's doing and is named. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    ProblemException(ProblemType type, String detail, Problem.FieldError... errors) {
        this(Problem.of(type, detail, errors));
    }

    Problem problem() {
        return problem;
    }
}
