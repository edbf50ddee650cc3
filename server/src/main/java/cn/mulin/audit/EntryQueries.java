package cn.mulin.audit;

import static cn.mulin.db.audit.Tables.ENTRY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.mulin.kernel.Sm3;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists entries, newest first. */
@Repository
class EntryQueries {

    private final DSLContext db;

    EntryQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * 查找条件 — all that are given must hold.
     *
     * @param deed the deed, or how it begins: {@code people.}
     * @param looks only looks at sealed data
     */
    record Filter(
            @Nullable UUID account,
            @Nullable String deed,
            @Nullable UUID subject,
            boolean looks,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** @param after the id the page before ended with */
    List<EntryLine> page(Filter filter, @Nullable UUID after, int limit) {
        return db.selectFrom(ENTRY)
                .where(
                        filter.account() == null ? noCondition() : ENTRY.ACCOUNT.eq(filter.account()),
                        filter.deed() == null ? noCondition() : ENTRY.DEED.startsWith(filter.deed()),
                        filter.subject() == null ? noCondition() : ENTRY.SUBJECT_ID.eq(filter.subject()),
                        filter.looks() ? ENTRY.LOOK.isTrue() : noCondition(),
                        since(filter.from()),
                        until(filter.to()),
                        after == null
                                ? noCondition()
                                : row(ENTRY.AT, ENTRY.ID)
                                        .lt(select(ENTRY.AT, ENTRY.ID)
                                                .from(ENTRY)
                                                .where(ENTRY.ID.eq(after))))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new EntryLine(
                        row.getId(),
                        row.getAt().toInstant(),
                        row.getAccount(),
                        null,
                        row.getKind(),
                        row.getDesk(),
                        null,
                        row.getAddress(),
                        row.getDeed(),
                        row.getLook(),
                        row.getSubject(),
                        row.getSubjectId(),
                        null,
                        row.getDetail(),
                        row.getPlace(),
                        row.getSeal() == null ? null : Sm3.hex(row.getSeal())));
    }

    private static Condition since(@Nullable Instant from) {
        return from == null ? noCondition() : ENTRY.AT.ge(from.atOffset(ZoneOffset.UTC));
    }

    private static Condition until(@Nullable Instant to) {
        return to == null ? noCondition() : ENTRY.AT.lt(to.atOffset(ZoneOffset.UTC));
    }
}
