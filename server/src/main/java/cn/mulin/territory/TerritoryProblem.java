package cn.mulin.territory;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 区域架构 error catalogue. */
enum TerritoryProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    DESK_UNKNOWN(Kind.NOT_FOUND),
    LINE_UNKNOWN(Kind.NOT_FOUND),
    NOT_A_VILLAGE(Kind.RULE_BROKEN),
    NOT_UNDER_A_VILLAGE(Kind.RULE_BROKEN),
    LINE_NEEDED(Kind.RULE_BROKEN),
    NO_RUNG_BELOW(Kind.RULE_BROKEN),
    TOO_MANY_BELOW(Kind.RULE_BROKEN),
    NAME_TAKEN(Kind.CONFLICT),
    CODE_TAKEN(Kind.CONFLICT),
    OFFICIAL(Kind.RULE_BROKEN),
    NOT_ITS_PLACE(Kind.RULE_BROKEN),
    NOT_ALIKE(Kind.RULE_BROKEN),
    NOT_BELOW_IT(Kind.RULE_BROKEN),
    HAS_UNITS_BELOW(Kind.CONFLICT),
    NOT_CLOSED(Kind.CONFLICT),
    PARENT_CLOSED(Kind.CONFLICT),
    NOTHING_TO_UNDO(Kind.CONFLICT),
    SERVICE_LINE_ALREADY(Kind.CONFLICT),
    LINE_STARTED_ALREADY(Kind.CONFLICT),
    LINE_HAS_UNITS(Kind.CONFLICT),
    LADDER_RETIRED(Kind.CONFLICT),
    LAY_OUT_TOO_LARGE(Kind.RULE_BROKEN),
    LAY_OUT_UNEVEN(Kind.RULE_BROKEN);

    private final Kind kind;

    TerritoryProblem(Kind kind) {
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
