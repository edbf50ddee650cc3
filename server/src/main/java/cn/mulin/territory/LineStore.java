package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.UNIT;

import cn.mulin.db.territory.tables.records.LineRecord;
import cn.mulin.territory.ladder.LadderId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and loads one line. */
@Repository
class LineStore {

    private final DSLContext db;

    LineStore(DSLContext db) {
        this.db = db;
    }

    Optional<Line> find(LineId id) {
        return db.selectFrom(LINE).where(LINE.ID.eq(id.value())).fetchOptional(LineStore::line);
    }

    /** The lines of a village, the service line first; ended ones too. */
    List<Line> of(UnitId village) {
        return db.selectFrom(LINE)
                .where(LINE.VILLAGE_ID.eq(village.value()))
                .orderBy(LINE.PURPOSE.desc(), LINE.PLANNED_AT)
                .fetch(LineStore::line);
    }

    void add(Line line, OffsetDateTime plannedAt) {
        db.insertInto(LINE)
                .set(LINE.ID, line.id().value())
                .set(LINE.VILLAGE_ID, line.village().value())
                .set(LINE.LADDER_ID, line.ladder().value())
                .set(LINE.PURPOSE, line.purpose().name())
                .set(LINE.NAME, line.name())
                .set(LINE.PLANNED_AT, plannedAt)
                .set(LINE.STARTED_ON, line.startedOn())
                .execute();
    }

    void startOn(LineId id, LocalDate day) {
        db.update(LINE).set(LINE.STARTED_ON, day).where(LINE.ID.eq(id.value())).execute();
    }

    void endOn(LineId id, LocalDate day) {
        db.update(LINE).set(LINE.ENDED_ON, day).where(LINE.ID.eq(id.value())).execute();
    }

    boolean carriesUnits(LineId id) {
        return db.fetchExists(UNIT, UNIT.LINE_ID.eq(id.value()), UNIT.CLOSED_ON.isNull());
    }

    private static Line line(LineRecord row) {
        return new Line(
                new LineId(row.getId()),
                new UnitId(row.getVillageId()),
                new LadderId(row.getLadderId()),
                Line.Purpose.valueOf(row.getPurpose()),
                row.getName(),
                row.getStartedOn(),
                row.getEndedOn());
    }
}
