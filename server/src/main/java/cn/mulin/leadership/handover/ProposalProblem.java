package cn.mulin.leadership.handover;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 交接提议 error catalogue. */
enum ProposalProblem implements ProblemType {
    PROPOSAL_UNKNOWN(Kind.NOT_FOUND),
    PROPOSAL_ALREADY_OPEN(Kind.CONFLICT),
    PROPOSAL_CLOSED(Kind.CONFLICT),
    NOT_YOUR_POST(Kind.NOT_FOUND),
    DAY_OUT_OF_REACH(Kind.RULE_BROKEN);

    private final Kind kind;

    ProposalProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "leadership." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
