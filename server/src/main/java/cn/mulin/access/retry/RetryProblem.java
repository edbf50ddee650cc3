package cn.mulin.access.retry;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 重试 error catalogue. */
enum RetryProblem implements ProblemType {
    KEY_UNREADABLE(Kind.INVALID),
    KEY_REUSED(Kind.CONFLICT);

    private final Kind kind;

    RetryProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "retry." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
