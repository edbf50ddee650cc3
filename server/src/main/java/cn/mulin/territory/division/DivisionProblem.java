package cn.mulin.territory.division;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 行政区划 error catalogue. */
enum DivisionProblem implements ProblemType {
    DIVISION_FILE_BROKEN(Kind.INVALID),
    DIVISION_FILE_NOT_UTF8(Kind.INVALID),
    DIVISION_NO_COLUMNS(Kind.INVALID),
    DIVISION_BAD_NAME(Kind.INVALID),
    DIVISION_NOTHING_FOUND(Kind.INVALID),
    DIVISION_COUNTY_MISSING(Kind.RULE_BROKEN),
    DIVISION_TOWN_MISSING(Kind.RULE_BROKEN);

    private final Kind kind;

    DivisionProblem(Kind kind) {
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
