package cn.mulin.people.rights;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 个人权利 error catalogue. */
enum RightsProblem implements ProblemType {
    REQUEST_UNKNOWN(Kind.NOT_FOUND),
    REQUEST_ALREADY_OPEN(Kind.CONFLICT),
    REQUEST_ANSWERED(Kind.CONFLICT),
    REFUSAL_NEEDS_A_REASON(Kind.RULE_BROKEN),
    NO_NOTICE_YET(Kind.NOT_FOUND),
    COMPLAINT_UNKNOWN(Kind.NOT_FOUND),
    COMPLAINT_ANSWERED(Kind.CONFLICT),
    COMPLAINTS_TOO_MANY(Kind.TOO_MANY),
    NOT_ON_THE_ROSTER(Kind.NOT_FOUND),
    RULE_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    RightsProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "people." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
