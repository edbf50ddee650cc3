package cn.mulin.people.duplicate;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 疑似重复 error catalogue. */
enum DuplicateProblem implements ProblemType {
    SAME(Kind.RULE_BROKEN),
    MERGE_UNKNOWN(Kind.NOT_FOUND),
    OVERTAKEN(Kind.CONFLICT),
    NO_WAY_BACK(Kind.CONFLICT);

    private final Kind kind;

    DuplicateProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "people.duplicate-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
