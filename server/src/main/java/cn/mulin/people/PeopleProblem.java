package cn.mulin.people;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 人口户籍 error catalogue. */
enum PeopleProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    CODE_TAKEN(Kind.CONFLICT),
    ID_NUMBER_KNOWN(Kind.CONFLICT),
    ALREADY_HAS_A_HEAD(Kind.CONFLICT),
    NOT_A_PLACE_FOR_HOUSEHOLDS(Kind.RULE_BROKEN),
    NAME_FLAWED(Kind.INVALID),
    ID_NUMBER_FLAWED(Kind.INVALID),
    ID_NUMBER_OLD(Kind.INVALID),
    PHONE_FLAWED(Kind.INVALID),
    UNIT_HAS_HOUSEHOLDS(Kind.CONFLICT),
    IN_THE_FUTURE(Kind.RULE_BROKEN),
    NOBODY_TO_SPLIT_OFF(Kind.RULE_BROKEN),
    SAME_HOUSEHOLD(Kind.RULE_BROKEN),
    NO_PHONE(Kind.CONFLICT);

    private final Kind kind;

    PeopleProblem(Kind kind) {
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
