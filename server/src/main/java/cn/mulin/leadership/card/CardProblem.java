package cn.mulin.leadership.card;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 联系卡 error catalogue. */
enum CardProblem implements ProblemType {
    CARD_UNKNOWN(Kind.NOT_FOUND),
    CARD_REVOKED(Kind.NOT_FOUND),
    NOTHING_TO_PRINT(Kind.NOT_FOUND);

    private final Kind kind;

    CardProblem(Kind kind) {
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
