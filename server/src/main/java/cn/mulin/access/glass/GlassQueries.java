package cn.mulin.access.glass;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.GLASS;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.mulin.access.AccountId;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists every glass that was broken, the latest first. */
@Repository
class GlassQueries {

    private final DSLContext db;

    GlassQueries(DSLContext db) {
        this.db = db;
    }

    /** 一次破窗, as the security officer and the auditor read it. */
    record GlassLine(
            UUID id,
            UUID account,
            String accountName,
            String openedByName,
            String unit,
            @Nullable UUID household,
            String reason,
            Instant openedAt,
            Instant until,
            @Nullable Instant endedAt,
            boolean open) {}

    /** @param after the id the page before ended with */
    List<GlassLine> page(Scope scope, @Nullable UUID after, int limit, Instant now) {
        return lines(
                ScopeQueries.within(GLASS.PATH, scope)
                        .and(
                                after == null
                                        ? noCondition()
                                        : row(GLASS.OPENED_AT, GLASS.ID)
                                                .lt(select(GLASS.OPENED_AT, GLASS.ID)
                                                        .from(GLASS)
                                                        .where(GLASS.ID.eq(after)))),
                limit,
                now);
    }

    /** Those somebody may look through now. */
    List<GlassLine> openFor(AccountId account, Instant now) {
        return lines(
                GLASS.ACCOUNT_ID
                        .eq(account.value())
                        .and(GLASS.ENDED_AT.isNull())
                        .and(GLASS.UNTIL.gt(now.atOffset(ZoneOffset.UTC))),
                20,
                now);
    }

    private List<GlassLine> lines(Condition which, int limit, Instant now) {
        var opener = ACCOUNT.as("opener");
        return db.select(GLASS, coalesce(ACCOUNT.NAME, inline("")), opener.NAME, coalesce(UNIT.NAME, inline("")))
                .from(GLASS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(GLASS.ACCOUNT_ID))
                .join(opener)
                .on(opener.ID.eq(GLASS.OPENED_BY))
                .leftJoin(UNIT)
                .on(UNIT.PATH.eq(GLASS.PATH))
                .where(which)
                .orderBy(GLASS.OPENED_AT.desc(), GLASS.ID.desc())
                .limit(limit)
                .fetch(found -> {
                    var glass = found.value1();
                    var ended = glass.getEndedAt();
                    return new GlassLine(
                            glass.getId(),
                            glass.getAccountId(),
                            found.value2(),
                            found.value3(),
                            found.value4(),
                            glass.getHouseholdId(),
                            glass.getReason(),
                            glass.getOpenedAt().toInstant(),
                            glass.getUntil().toInstant(),
                            ended == null ? null : ended.toInstant(),
                            ended == null && glass.getUntil().toInstant().isAfter(now));
                });
    }
}
