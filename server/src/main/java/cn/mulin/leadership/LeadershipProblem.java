package cn.mulin.leadership;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 三长 error catalogue. Texts live in texts/problems_zh_CN.properties under {@code problem.<code>}. */
enum LeadershipProblem implements ProblemType {
    POST_UNKNOWN(Kind.NOT_FOUND),
    TERM_UNKNOWN(Kind.NOT_FOUND),
    CANDIDATE_UNKNOWN(Kind.NOT_FOUND),
    POST_ALREADY_HELD(Kind.RULE_BROKEN),
    HOLDS_IT_ALREADY(Kind.RULE_BROKEN),
    CANDIDATE_GONE(Kind.RULE_BROKEN),
    LIVES_ELSEWHERE(Kind.RULE_BROKEN),
    IN_THE_FUTURE(Kind.RULE_BROKEN),
    TOO_EARLY(Kind.RULE_BROKEN),
    NOTHING_TO_HAND_OVER(Kind.RULE_BROKEN),
    ALREADY_ENDED(Kind.CONFLICT),
    TOO_LATE_TO_UNDO(Kind.CONFLICT),
    POST_STILL_HELD(Kind.CONFLICT),
    NOT_THERE_THEN(Kind.NOT_FOUND),
    NO_PUBLIC_ADDRESS(Kind.CONFLICT);

    private final Kind kind;

    LeadershipProblem(Kind kind) {
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
