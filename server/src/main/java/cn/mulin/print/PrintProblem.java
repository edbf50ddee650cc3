package cn.mulin.print;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 印制 error catalogue. */
enum PrintProblem implements ProblemType {
    NO_FONT(Kind.UNAVAILABLE);

    private final Kind kind;

    PrintProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "print." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
