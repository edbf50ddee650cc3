package cn.mulin.calendar;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 工作日历 error catalogue. */
enum CalendarProblem implements ProblemType {
    YEAR_MISSING(Kind.RULE_BROKEN),
    YEAR_SHIPPED(Kind.CONFLICT),
    DAY_OUTSIDE_YEAR(Kind.RULE_BROKEN),
    DAY_NOT_SPECIAL(Kind.NOT_FOUND),
    HOURS_IN_THE_PAST(Kind.RULE_BROKEN),
    HOURS_NOT_IN_ORDER(Kind.RULE_BROKEN);

    private final Kind kind;

    CalendarProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "calendar." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
