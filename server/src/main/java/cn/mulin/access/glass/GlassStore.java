package cn.mulin.access.glass;

import static cn.mulin.db.access.Tables.GLASS;
import static cn.mulin.db.people.Tables.HOUSEHOLD;

import cn.mulin.access.AccountId;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and loads one broken glass. */
@Repository
class GlassStore {

    private final DSLContext db;

    GlassStore(DSLContext db) {
        this.db = db;
    }

    void add(Glass glass, UUID openedBy) {
        db.insertInto(GLASS)
                .set(GLASS.ID, glass.id())
                .set(GLASS.ACCOUNT_ID, glass.account().value())
                .set(GLASS.PATH, glass.path())
                .set(GLASS.HOUSEHOLD_ID, glass.household())
                .set(GLASS.REASON, glass.reason())
                .set(GLASS.OPENED_BY, openedBy)
                .set(GLASS.OPENED_AT, glass.openedAt().atOffset(ZoneOffset.UTC))
                .set(GLASS.UNTIL, glass.until().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Only while it is open. */
    Optional<Glass> open(UUID id, Instant now) {
        return db.selectFrom(GLASS)
                .where(GLASS.ID.eq(id), GLASS.ENDED_AT.isNull(), GLASS.UNTIL.gt(now.atOffset(ZoneOffset.UTC)))
                .fetchOptional(row -> new Glass(
                        row.getId(),
                        new AccountId(row.getAccountId()),
                        row.getPath(),
                        row.getHouseholdId(),
                        row.getReason(),
                        row.getOpenedAt().toInstant(),
                        row.getUntil().toInstant()));
    }

    /** False when it was over already. */
    boolean end(UUID id, Instant now) {
        return db.update(GLASS)
                        .set(GLASS.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(GLASS.ID.eq(id), GLASS.ENDED_AT.isNull(), GLASS.UNTIL.gt(now.atOffset(ZoneOffset.UTC)))
                        .execute()
                == 1;
    }

    Optional<String> pathOf(UUID household, Scope scope) {
        return db.select(HOUSEHOLD.PATH)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(household), ScopeQueries.within(HOUSEHOLD.PATH, scope))
                .fetchOptional(HOUSEHOLD.PATH);
    }
}
