package cn.mulin.demand.lifecycle;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 诉求 error catalogue. */
public enum DemandProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    NOT_AT_YOUR_DESK(Kind.FORBIDDEN),
    STEP_NOT_OPEN(Kind.CONFLICT),
    ADVISED_ALREADY(Kind.CONFLICT),
    EXTENDED_ALREADY(Kind.CONFLICT),
    SUSPENDED_TWICE(Kind.CONFLICT),
    TOO_LATE_TO_EXTEND(Kind.RULE_BROKEN),
    TOO_LATE_TO_REOPEN(Kind.RULE_BROKEN),
    BEYOND_THE_LIMIT(Kind.RULE_BROKEN),
    BOUND_BY_ADJUDICATION(Kind.RULE_BROKEN),
    NEEDS_A_SECOND(Kind.RULE_BROKEN),
    NOT_ABOVE_IT(Kind.FORBIDDEN),
    NOT_YOURS_TO_ASK(Kind.FORBIDDEN),
    NOT_BELOW_YOU(Kind.RULE_BROKEN),
    ENDED_ALREADY(Kind.CONFLICT),
    NOT_INTO_ITSELF(Kind.RULE_BROKEN),
    ONLY_AT_AN_OFFICE(Kind.RULE_BROKEN),
    ONLY_FROM_THE_TOWN_UP(Kind.RULE_BROKEN),
    NOT_ON_YOUR_PATH(Kind.RULE_BROKEN),
    LEAP_NEEDS_URGENCY(Kind.RULE_BROKEN),
    PLEA_UNKNOWN(Kind.NOT_FOUND),
    PLEA_OPEN(Kind.CONFLICT),
    PLEA_IS_YOURS(Kind.FORBIDDEN),
    PLEA_NEEDS_A_TIME(Kind.INVALID),
    NOT_LATE(Kind.CONFLICT),
    NOBODY_ABOVE(Kind.RULE_BROKEN),
    PHONE_UNREADABLE(Kind.INVALID),
    NOT_OF_THIS_HOUSEHOLD(Kind.RULE_BROKEN);

    private final Kind kind;

    DemandProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "demand." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
