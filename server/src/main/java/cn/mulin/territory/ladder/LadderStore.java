package cn.mulin.territory.ladder;

import static cn.mulin.db.territory.Tables.LADDER;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import cn.mulin.db.territory.tables.records.RungRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and loads ladder templates; a county has a handful. */
@Repository
class LadderStore {

    private final DSLContext db;

    LadderStore(DSLContext db) {
        this.db = db;
    }

    List<Ladder> inUse() {
        return fetch(LADDER.RETIRED_ON.isNull());
    }

    Optional<Ladder> find(LadderId id) {
        return fetch(LADDER.ID.eq(id.value())).stream().findFirst();
    }

    boolean codeTaken(String code) {
        return db.fetchExists(LADDER, LADDER.CODE.eq(code));
    }

    /** Whether some line still stands on it. */
    boolean carries(LadderId id) {
        return db.fetchExists(LINE, LINE.LADDER_ID.eq(id.value()), LINE.ENDED_ON.isNull());
    }

    void add(Ladder ladder) {
        db.insertInto(LADDER)
                .set(LADDER.ID, ladder.id().value())
                .set(LADDER.CODE, ladder.code())
                .set(LADDER.NAME, ladder.name())
                .set(LADDER.SHIPPED, ladder.shipped())
                .execute();
        addRungs(ladder);
    }

    void replace(Ladder ladder) {
        db.update(LADDER)
                .set(LADDER.NAME, ladder.name())
                .where(LADDER.ID.eq(ladder.id().value()))
                .execute();
        db.deleteFrom(RUNG).where(RUNG.LADDER_ID.eq(ladder.id().value())).execute();
        addRungs(ladder);
    }

    void retire(LadderId id, LocalDate day) {
        db.update(LADDER)
                .set(LADDER.RETIRED_ON, day)
                .where(LADDER.ID.eq(id.value()))
                .execute();
    }

    private void addRungs(Ladder ladder) {
        db.batchInsert(ladder.rungs().stream()
                        .map(rung -> new RungRecord(
                                ladder.id().value(),
                                (short) rung.height(),
                                rung.name(),
                                rung.postTitle(),
                                rung.naming(),
                                rung.staffed(),
                                rung.sizeMin(),
                                rung.sizeMax()))
                        .toList())
                .execute();
    }

    private List<Ladder> fetch(Condition which) {
        var rungs = multiset(selectFrom(RUNG).where(RUNG.LADDER_ID.eq(LADDER.ID)))
                .convertFrom(rows -> rows.map(LadderStore::rung));
        return db.select(LADDER.ID, LADDER.CODE, LADDER.NAME, LADDER.SHIPPED, rungs)
                .from(LADDER)
                .where(which)
                .orderBy(LADDER.SHIPPED.desc(), LADDER.ID)
                .fetch(row ->
                        new Ladder(new LadderId(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Ladder.Rung rung(RungRecord row) {
        return new Ladder.Rung(
                row.getHeight(),
                row.getName(),
                row.getPostTitle(),
                row.getNaming(),
                row.getStaffed(),
                row.getSizeMin(),
                row.getSizeMax());
    }
}
