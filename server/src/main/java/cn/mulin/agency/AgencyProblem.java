package cn.mulin.agency;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 代办 error catalogue. */
enum AgencyProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    KIND_UNKNOWN(Kind.RULE_BROKEN),
    NOT_OF_THIS_HOUSEHOLD(Kind.RULE_BROKEN),
    DEMAND_UNKNOWN(Kind.RULE_BROKEN),
    ALREADY_OPEN(Kind.CONFLICT),
    DEPARTMENT_NEEDED(Kind.RULE_BROKEN),
    PAPER_NAMED_TWICE(Kind.RULE_BROKEN),
    NOT_YOURS_TO_PREPARE(Kind.FORBIDDEN),
    NOT_AT_YOUR_DESK(Kind.FORBIDDEN),
    WHO_PREPARES_NEVER_DECIDES(Kind.FORBIDDEN),
    ONLY_THE_DECIDER(Kind.RULE_BROKEN),
    STEP_NOT_OPEN(Kind.CONFLICT),
    NOT_ENTRUSTED(Kind.RULE_BROKEN),
    PAPERS_MISSING(Kind.RULE_BROKEN),
    PAPERS_CLOSED(Kind.CONFLICT),
    PAPERS_TOO_MANY(Kind.RULE_BROKEN),
    PAPER_UNKNOWN(Kind.NOT_FOUND),
    UNIT_HAS_CASES(Kind.RULE_BROKEN);

    private final Kind kind;

    AgencyProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "agency." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
