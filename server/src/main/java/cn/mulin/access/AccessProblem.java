package cn.mulin.access;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 账号权限 error catalogue. */
public enum AccessProblem implements ProblemType {
    WRONG_CREDENTIALS(Kind.NOT_SIGNED_IN),
    WRONG_CODE(Kind.NOT_SIGNED_IN),
    WRONG_FACTOR(Kind.NOT_SIGNED_IN),
    WRONG_SLIP(Kind.NOT_SIGNED_IN),
    WRONG_PIN(Kind.NOT_SIGNED_IN),
    SECOND_FACTOR_NEEDED(Kind.NOT_SIGNED_IN),
    LOCKED_OUT(Kind.TOO_MANY),
    TOO_MANY_CODES(Kind.TOO_MANY),
    STALE_PAGE(Kind.FORBIDDEN),
    WEAK_PASSWORD(Kind.RULE_BROKEN),
    WEAK_PIN(Kind.RULE_BROKEN),
    FACTOR_ALREADY_SET(Kind.CONFLICT),
    NOT_YOUR_SEAT(Kind.NOT_FOUND),
    ACCOUNT_UNKNOWN(Kind.NOT_FOUND),
    LOGIN_TAKEN(Kind.CONFLICT),
    ALREADY_SEATED(Kind.CONFLICT),
    SEAT_UNKNOWN(Kind.NOT_FOUND),
    ROLE_DOES_NOT_FIT_DESK(Kind.RULE_BROKEN),
    DUTIES_NOT_SEPARATED(Kind.RULE_BROKEN),
    NOT_YOURSELF(Kind.RULE_BROKEN),
    NOT_A_STAFF_ACCOUNT(Kind.RULE_BROKEN),
    LAST_OF_ITS_KIND(Kind.RULE_BROKEN),
    RESIDENT_UNKNOWN(Kind.NOT_FOUND),
    POST_VACANT(Kind.NOT_FOUND);

    private final Kind kind;

    AccessProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "access." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
