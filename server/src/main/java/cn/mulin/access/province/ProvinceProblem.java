package cn.mulin.access.province;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 省级账号 error catalogue. */
enum ProvinceProblem implements ProblemType {
    LOGIN_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    ProvinceProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "province." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
