package cn.mulin.demand.matter;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 事项 error catalogue. */
enum MatterProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    NOT_A_LEAF(Kind.RULE_BROKEN),
    NOT_A_BRANCH(Kind.RULE_BROKEN),
    TOO_DEEP(Kind.RULE_BROKEN),
    CODE_TAKEN(Kind.CONFLICT),
    IN_THE_PAST(Kind.RULE_BROKEN),
    TOO_FAR_AHEAD(Kind.RULE_BROKEN),
    WITHDRAWN_ALREADY(Kind.CONFLICT),
    NOT_WITHDRAWN(Kind.CONFLICT),
    STILL_HAS_MATTERS(Kind.CONFLICT),
    NOT_THE_SAME_ONES(Kind.CONFLICT),
    DEPARTMENT_WITHOUT_OFFICE(Kind.RULE_BROKEN),
    SETTLED_BELOW_WHO_LEADS(Kind.RULE_BROKEN),
    VOLUNTEERS_SIGN_NOTHING(Kind.RULE_BROKEN),
    KEYWORD_UNREADABLE(Kind.RULE_BROKEN),
    NOT_THEIR_DUTY(Kind.RULE_BROKEN),
    NO_LESSON(Kind.NOT_FOUND),
    TOO_LITTLE_TO_LEARN(Kind.RULE_BROKEN);

    private final Kind kind;

    MatterProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "matter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
