package cn.mulin.kernel;

import java.util.List;

/** 拒绝 — why something was not done. Rolls the transaction back and is rendered once, by {@link ProblemAdvice}. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType problem;
    private final transient List<Object> arguments;

    private Refusal(ProblemType problem, List<Object> arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.arguments = arguments;
    }

    /** {@code arguments} fill the placeholders of the text: names of units and desks, numbers, days; no personal data. */
    public static Refusal of(ProblemType problem, Object... arguments) {
        return new Refusal(problem, List.of(arguments));
    }

    public ProblemType problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
