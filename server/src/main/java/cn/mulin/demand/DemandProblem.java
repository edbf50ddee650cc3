package cn.mulin.demand;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 诉求 error catalogue. */
enum DemandProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    NOT_AT_YOUR_DESK(Kind.FORBIDDEN),
    STEP_NOT_OPEN(Kind.CONFLICT),
    NOT_ON_YOUR_PATH(Kind.RULE_BROKEN),
    LEAP_NEEDS_URGENCY(Kind.RULE_BROKEN),
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
