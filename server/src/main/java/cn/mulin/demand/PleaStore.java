package cn.mulin.demand;

import static cn.mulin.db.demand.Tables.DEMAND_;
import static cn.mulin.db.demand.Tables.PLEA;
import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.db.demand.tables.records.PleaRecord;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads what is asked of those above; at most one open plea for a demand. */
@Repository
class PleaStore {

    private static final int PAGE = 50;

    private final DSLContext db;

    PleaStore(DSLContext db) {
        this.db = db;
    }

    /** 待定的请示 — one row of what waits to be decided. */
    record Waiting(Plea plea, String reference, String demandWords, String byName) {}

    /** @return whether it was put down; false when another one is open */
    boolean add(Plea plea) {
        return db.insertInto(PLEA)
                        .set(PLEA.ID, plea.id())
                        .set(PLEA.DEMAND_ID, plea.demand().value())
                        .set(PLEA.KIND, plea.kind().name())
                        .set(PLEA.DESK_ID, plea.by().value())
                        .set(PLEA.ACCOUNT, plea.account())
                        .set(PLEA.JUDGE_DESK, plea.judge().value())
                        .set(PLEA.WORDS, plea.words())
                        .set(PLEA.UNTIL_AT, at(plea.until()))
                        .set(PLEA.ASKED_AT, at(plea.askedAt()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The open plea, held until the transaction ends. */
    Optional<Plea> open(UUID id) {
        return db.selectFrom(PLEA)
                .where(PLEA.ID.eq(id), PLEA.GRANTED.isNull())
                .forUpdate()
                .fetchOptional(PleaStore::plea);
    }

    Optional<Plea> openFor(DemandId demand) {
        return db.selectFrom(PLEA)
                .where(PLEA.DEMAND_ID.eq(demand.value()), PLEA.GRANTED.isNull())
                .fetchOptional(PleaStore::plea);
    }

    void decide(UUID id, boolean granted, @Nullable String answer, UUID account, Instant now) {
        db.update(PLEA)
                .set(PLEA.GRANTED, granted)
                .set(PLEA.ANSWER, answer)
                .set(PLEA.DECIDED_BY, account)
                .set(PLEA.DECIDED_AT, at(now))
                .where(PLEA.ID.eq(id))
                .execute();
    }

    /** What waits for these desks, but not for who asked it; the oldest first, at most {@value #PAGE}. */
    List<Waiting> waitingFor(Collection<UUID> desks, UUID account) {
        return db.select(PLEA.fields())
                .select(DEMAND_.REFERENCE, DEMAND_.WORDS, DESK.NAME)
                .from(PLEA)
                .join(DEMAND_)
                .on(DEMAND_.ID.eq(PLEA.DEMAND_ID))
                .join(DESK)
                .on(DESK.ID.eq(PLEA.DESK_ID))
                .where(PLEA.JUDGE_DESK.in(desks), PLEA.GRANTED.isNull(), PLEA.ACCOUNT.ne(account))
                .orderBy(PLEA.ASKED_AT, PLEA.ID)
                .limit(PAGE)
                .fetch(row -> new Waiting(
                        plea(row.into(PLEA)), row.get(DEMAND_.REFERENCE), row.get(DEMAND_.WORDS), row.get(DESK.NAME)));
    }

    private static Plea plea(PleaRecord row) {
        return new Plea(
                row.getId(),
                new DemandId(row.getDemandId()),
                Plea.Kind.valueOf(row.getKind()),
                new DeskId(row.getDeskId()),
                row.getAccount(),
                new DeskId(row.getJudgeDesk()),
                row.getWords(),
                row.getUntilAt() == null ? null : row.getUntilAt().toInstant(),
                row.getAskedAt().toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
