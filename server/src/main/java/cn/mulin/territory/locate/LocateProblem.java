package cn.mulin.territory.locate;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 定位 error catalogue. */
enum LocateProblem implements ProblemType {
    PLACE_NAME_UNKNOWN(Kind.NOT_FOUND),
    PLACE_NAME_TAKEN(Kind.CONFLICT),
    PLACE_NAME_FOLLOWS(Kind.RULE_BROKEN);

    private final Kind kind;

    LocateProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "territory." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
