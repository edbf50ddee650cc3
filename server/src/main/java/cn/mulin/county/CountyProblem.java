package cn.mulin.county;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 县域 error catalogue. */
enum CountyProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    ALREADY_THERE(Kind.CONFLICT),
    SETTING_UP(Kind.CONFLICT),
    CLOSED(Kind.CONFLICT),
    DEMO_THERE(Kind.CONFLICT),
    REAL_THERE(Kind.CONFLICT),
    IN_USE(Kind.CONFLICT);

    private final Kind kind;

    CountyProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "county." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
