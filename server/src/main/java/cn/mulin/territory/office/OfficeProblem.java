package cn.mulin.territory.office;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 机构与对接 error catalogue. */
enum OfficeProblem implements ProblemType {
    OFFICE_UNKNOWN(Kind.NOT_FOUND),
    OFFICE_NAME_TAKEN(Kind.CONFLICT),
    OFFICE_NEEDS_A_DIVISION(Kind.RULE_BROKEN),
    OFFICE_IS_THE_UNITS_OWN(Kind.RULE_BROKEN),
    FOREIGN_GRID_UNKNOWN(Kind.NOT_FOUND),
    CHAT_GROUP_UNKNOWN(Kind.NOT_FOUND),
    CHAT_GROUP_DISSOLVED(Kind.CONFLICT),
    CHAT_GROUP_DAYS(Kind.RULE_BROKEN);

    private final Kind kind;

    OfficeProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "territory." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
