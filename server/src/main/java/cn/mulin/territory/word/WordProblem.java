package cn.mulin.territory.word;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 本地用语 error catalogue. */
enum WordProblem implements ProblemType {
    WORD_UNKNOWN(Kind.RULE_BROKEN);

    private final Kind kind;

    WordProblem(Kind kind) {
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
