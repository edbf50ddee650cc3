package cn.mulin.people.consent;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 同意 error catalogue. */
enum ConsentProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    ALREADY_GIVEN(Kind.CONFLICT),
    NEEDS_A_GUARDIAN(Kind.RULE_BROKEN),
    IN_THE_FUTURE(Kind.RULE_BROKEN);

    private final Kind kind;

    ConsentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "people.consent-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
