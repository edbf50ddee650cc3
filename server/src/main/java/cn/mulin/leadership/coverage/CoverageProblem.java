package cn.mulin.leadership.coverage;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 覆盖 error catalogue. */
enum CoverageProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    NOT_IN_A_VILLAGE(Kind.RULE_BROKEN),
    NO_LADDER(Kind.RULE_BROKEN);

    private final Kind kind;

    CoverageProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "coverage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
