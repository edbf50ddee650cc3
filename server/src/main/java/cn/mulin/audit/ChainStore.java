package cn.mulin.audit;

import static cn.mulin.db.audit.Tables.CUT;
import static cn.mulin.db.audit.Tables.ENTRY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import cn.mulin.db.audit.tables.records.EntryRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The chain as it lies in the database: its head, its tail, and the links between. */
@Repository
class ChainStore {

    /** "mulin" and the sealer, as one number: whoever holds it seals, everybody else leaves it to them. */
    private static final long SEALING = 0x6d756c_696e_5341L;

    /**
     * Rows whose transaction has ended like all before it: nothing can still appear among them. A row that carries a
     * transaction this cluster has not reached was written elsewhere, before the county was moved here.
     */
    private static final Condition SETTLED = condition(
            "(xid < pg_snapshot_xmin(pg_current_snapshot()) or xid >= pg_snapshot_xmax(pg_current_snapshot()))");

    private final DSLContext db;

    ChainStore(DSLContext db) {
        this.db = db;
    }

    /** False when another server is sealing this county; held until the transaction ends. */
    boolean takeTurn() {
        return db.select(field("pg_try_advisory_xact_lock({0})", Boolean.class, val(SEALING)))
                .fetchSingle()
                .value1();
    }

    Head head() {
        return db.select(ENTRY.PLACE, ENTRY.SEAL)
                .from(ENTRY)
                .where(ENTRY.PLACE.isNotNull())
                .orderBy(ENTRY.PLACE.desc())
                .limit(1)
                .fetchOptional(row -> Head.of(row.value1(), row.value2()))
                .orElseGet(this::lastCut);
    }

    /** Where the chain begins today: behind what retention has taken away. */
    Head lastCut() {
        return db.selectFrom(CUT)
                .orderBy(CUT.PLACE.desc())
                .limit(1)
                .fetchOptional(row -> Head.of(row.getPlace(), row.getSeal()))
                .orElse(Head.NONE);
    }

    /** The seal at {@code place}, to begin verifying behind it. */
    Head at(long place) {
        return db.select(ENTRY.PLACE, ENTRY.SEAL)
                .from(ENTRY)
                .where(ENTRY.PLACE.eq(place))
                .fetchOptional(row -> Head.of(row.value1(), row.value2()))
                .orElseGet(this::lastCut);
    }

    List<Link> settled(int limit) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.PLACE.isNull(), SETTLED)
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(limit)
                .fetch(ChainStore::link);
    }

    List<Link> after(long place, long upTo, int limit) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.PLACE.gt(place), ENTRY.PLACE.le(upTo))
                .orderBy(ENTRY.PLACE)
                .limit(limit)
                .fetch(ChainStore::link);
    }

    void seal(UUID[] ids, Long[] places, byte[][] seals) {
        db.execute(
                "update audit.entry set place = sealed.place, seal = sealed.seal "
                        + "from unnest({0}, {1}, {2}) as sealed (id, place, seal) where entry.id = sealed.id",
                val(ids), val(places), val(seals));
    }

    /** 未封存的尾部 — how many entries, and since when. */
    Verification.Tail tail() {
        return db.select(count(), min(ENTRY.AT))
                .from(ENTRY)
                .where(ENTRY.PLACE.isNull())
                .fetchSingle(row -> new Verification.Tail(
                        row.value1(), row.value2() == null ? null : row.value2().toInstant()));
    }

    /** The last place before the first entry of {@code moment} or later; that of the head when there is none. */
    Head lastBefore(Instant moment) {
        OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
        Long first = db.select(min(ENTRY.PLACE))
                .from(ENTRY)
                .where(ENTRY.AT.ge(at), ENTRY.PLACE.isNotNull())
                .fetchSingle()
                .value1();
        return first == null ? head() : at(first - 1);
    }

    int cut(Head at, Instant now) {
        db.insertInto(CUT)
                .set(CUT.PLACE, at.place())
                .set(CUT.SEAL, at.bytes())
                .set(CUT.CUT_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
        return db.deleteFrom(ENTRY).where(ENTRY.PLACE.le(at.place())).execute();
    }

    private static Link link(EntryRecord row) {
        return new Link(
                row.getId(),
                row.getAt().toInstant(),
                row.getAccount(),
                row.getKind(),
                row.getDesk(),
                row.getSession(),
                row.getAddress(),
                row.getDeed(),
                row.getLook(),
                row.getSubject(),
                row.getSubjectId(),
                row.getDetail(),
                row.getPlace(),
                row.getSeal());
    }
}
