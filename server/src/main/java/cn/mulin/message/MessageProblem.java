package cn.mulin.message;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 消息 error catalogue. */
enum MessageProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    MessageProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "message." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
