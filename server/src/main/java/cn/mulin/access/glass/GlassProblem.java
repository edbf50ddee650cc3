package cn.mulin.access.glass;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 破窗查看 error catalogue. */
enum GlassProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    OVER(Kind.CONFLICT),
    NOTHING_TO_LOOK_AT(Kind.INVALID),
    NOT_FOR_THIS_ACCOUNT(Kind.RULE_BROKEN);

    private final Kind kind;

    GlassProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "glass." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
