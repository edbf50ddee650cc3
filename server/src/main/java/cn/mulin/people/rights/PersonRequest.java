package cn.mulin.people.rights;

import cn.mulin.people.HouseholdId;
import cn.mulin.people.ResidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 本人请求 — what somebody asks about what is kept of them, answered within thirty days (GB/T 35273-2020 8.7).
 *
 * @param words what they said, opened
 */
record PersonRequest(
        UUID id,
        ResidentId resident,
        Kind kind,
        @Nullable String words,
        Way way,
        Instant raisedAt,
        LocalDate dueOn,
        State state,
        @Nullable Refused refusal,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    static final int DAYS_TO_ANSWER = 30;

    /** 请求什么. */
    enum Kind {
        /** 查阅、复制 (45). */
        COPY,
        /** 更正、补充 (46). */
        CORRECT,
        /** 删除 (47). */
        DELETE,
        /** 注销账号. */
        CLOSE_ACCOUNT,
        /** 解释说明 (48). */
        EXPLAIN
    }

    /** 怎样提的. */
    enum Way {
        IN_APP,
        IN_PERSON,
        /** 近亲属代提 (49). */
        BY_RELATIVE
    }

    /** 状态. */
    enum State {
        OPEN,
        DONE,
        REFUSED,
        WITHDRAWN
    }

    /** 不予的理由 (50). */
    enum Refused {
        /** 法定职责所必需 (13, 35). */
        STATUTORY_DUTY,
        /** 法定保存期未满 (47). */
        RETENTION_PERIOD,
        /** 不是本人的信息. */
        NOT_THEIRS,
        /** 技术上难以实现 (47). */
        NOT_POSSIBLE
    }

    /**
     * 谁提的.
     *
     * @param name as the onlooker may see it
     */
    record Asker(ResidentId resident, HouseholdId household, String name) {}
}
