package cn.mulin.people.label;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 密封标签 error catalogue. */
enum LabelProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    KIND_UNKNOWN(Kind.RULE_BROKEN),
    GRADE_UNKNOWN(Kind.RULE_BROKEN),
    ALREADY_THERE(Kind.CONFLICT),
    HINT_TELLS(Kind.RULE_BROKEN),
    IN_THE_FUTURE(Kind.RULE_BROKEN);

    private final Kind kind;

    LabelProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "people.label-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
