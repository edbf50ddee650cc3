package cn.mulin.opening;

import static cn.mulin.db.opening.Tables.CUSTODIAN;
import static cn.mulin.db.opening.Tables.CUSTODY;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import cn.mulin.kernel.Ids;
import cn.mulin.kernel.KeyRings;
import cn.mulin.opening.Custody.Custodian;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps who holds the keys; the newest record counts. */
@Repository
class CustodyStore {

    private final DSLContext db;

    CustodyStore(DSLContext db) {
        this.db = db;
    }

    Optional<Custody> newest() {
        var custodians = multiset(select(CUSTODIAN.NAME, CUSTODIAN.PLACE)
                        .from(CUSTODIAN)
                        .where(CUSTODIAN.CUSTODY_ID.eq(CUSTODY.ID))
                        .orderBy(CUSTODIAN.NUMBER))
                .convertFrom(rows -> rows.map(row -> new Custodian(row.value1(), row.value2())));
        return db.select(CUSTODY, custodians)
                .from(CUSTODY)
                .orderBy(CUSTODY.ID.desc())
                .limit(1)
                .fetchOptional(row -> {
                    var record = row.value1();
                    var confirmed = record.getConfirmedAt();
                    return new Custody(
                            record.getMaster(),
                            record.getRing(),
                            row.value2(),
                            record.getRecordedAt().toInstant(),
                            confirmed == null ? null : confirmed.toInstant());
                });
    }

    UUID record(KeyRings.Custody keys, List<Custodian> custodians, UUID by, Instant now) {
        var id = Ids.next();
        db.insertInto(CUSTODY)
                .set(CUSTODY.ID, id)
                .set(CUSTODY.MASTER, keys.master())
                .set(CUSTODY.RING, keys.ring())
                .set(CUSTODY.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CUSTODY.RECORDED_BY, by)
                .execute();
        db.insertInto(CUSTODIAN, CUSTODIAN.CUSTODY_ID, CUSTODIAN.NUMBER, CUSTODIAN.NAME, CUSTODIAN.PLACE)
                .valuesOfRows(IntStream.range(0, custodians.size())
                        .mapToObj(i -> DSL.row(
                                id,
                                (short) (i + 1),
                                custodians.get(i).name(),
                                custodians.get(i).place()))
                        .toList())
                .execute();
        return id;
    }

    void confirm(UUID by, Instant now) {
        db.update(CUSTODY)
                .set(CUSTODY.CONFIRMED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CUSTODY.CONFIRMED_BY, by)
                .where(CUSTODY.ID.eq(select(CUSTODY.ID)
                        .from(CUSTODY)
                        .orderBy(CUSTODY.ID.desc())
                        .limit(1)))
                .execute();
    }
}
