package cn.mulin.agency.policy;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 政策比对 error catalogue. */
enum PolicyProblem implements ProblemType {
    RULE_UNREADABLE(Kind.RULE_BROKEN),
    RULE_KIND_UNKNOWN(Kind.RULE_BROKEN),
    RULE_ENDS_BEFORE_IT_BEGINS(Kind.RULE_BROKEN);

    private final Kind kind;

    PolicyProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "agency." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
