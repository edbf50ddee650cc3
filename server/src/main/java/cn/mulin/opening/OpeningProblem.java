package cn.mulin.opening;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 启用 error catalogue. */
enum OpeningProblem implements ProblemType {
    ALREADY_OPEN(Kind.CONFLICT),
    NOT_READY(Kind.CONFLICT),
    LIST_NOT_SHIPPED(Kind.NOT_FOUND),
    CUSTODIANS_ALIKE(Kind.RULE_BROKEN),
    CUSTODY_UNRECORDED(Kind.CONFLICT),
    KEYS_UNSAFE(Kind.CONFLICT),
    KEYS_CHANGED(Kind.CONFLICT),
    FINGERPRINT_DIFFERS(Kind.RULE_BROKEN),
    ADMINISTRATORS_ALIKE(Kind.RULE_BROKEN);

    private final Kind kind;

    OpeningProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "opening." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
