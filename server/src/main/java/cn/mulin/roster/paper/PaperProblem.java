package cn.mulin.roster.paper;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 名册出表 error catalogue. */
public enum PaperProblem implements ProblemType {
    NOT_A_DIVISION(Kind.RULE_BROKEN),
    EXPORT_UNKNOWN(Kind.NOT_FOUND),
    MAY_NOT_UNMASK(Kind.FORBIDDEN),
    REASON_NEEDED(Kind.RULE_BROKEN);

    private final Kind kind;

    PaperProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "roster." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
