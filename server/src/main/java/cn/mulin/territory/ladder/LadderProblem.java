package cn.mulin.territory.ladder;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 阶梯模板 error catalogue. */
enum LadderProblem implements ProblemType {
    LADDER_UNKNOWN(Kind.NOT_FOUND),
    LADDER_CODE_TAKEN(Kind.CONFLICT),
    LADDER_IN_USE(Kind.CONFLICT),
    LADDER_SIZE_UPSIDE_DOWN(Kind.RULE_BROKEN),
    LADDER_RUNG_TWICE(Kind.RULE_BROKEN);

    private final Kind kind;

    LadderProblem(Kind kind) {
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
