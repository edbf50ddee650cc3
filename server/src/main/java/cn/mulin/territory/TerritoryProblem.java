package cn.mulin.territory;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 区域架构 error catalogue. */
enum TerritoryProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    DESK_UNKNOWN(Kind.NOT_FOUND);

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
