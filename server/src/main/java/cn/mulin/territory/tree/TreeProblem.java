package cn.mulin.territory.tree;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 树 error catalogue. */
enum TreeProblem implements ProblemType {
    NOT_THERE_THEN(Kind.NOT_FOUND);

    private final Kind kind;

    TreeProblem(Kind kind) {
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
