package cn.mulin.territory.place;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 地名与位置 error catalogue. */
enum PlaceProblem implements ProblemType {
    OUTLINE_BROKEN(Kind.INVALID);

    private final Kind kind;

    PlaceProblem(Kind kind) {
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
