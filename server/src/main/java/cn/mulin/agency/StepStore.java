package cn.mulin.agency;

import static cn.mulin.db.agency.Tables.SERVICE_CASE;
import static cn.mulin.db.agency.Tables.STEP;
import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.kernel.Seals;
import cn.mulin.people.ResidentId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The story of a service case, step by step; what was said with a step is sealed, for it tells why a family is in need. */
@Repository
class StepStore {

    private static final String WORDS = "agency.step.words";

    private final DSLContext db;
    private final Seals seals;

    StepStore(DSLContext db, Seals seals) {
        this.db = db;
        this.seals = seals;
    }

    /** One step to keep. */
    record Line(
            CaseId id, int number, Deed deed, @Nullable DeskId by, DeskId to, UUID account, String words, Instant at) {}

    /** One step as it is read. */
    record Told(Deed deed, @Nullable String desk, @Nullable String to, String words, Instant at) {}

    void append(Line line) {
        db.insertInto(STEP)
                .set(STEP.CASE_ID, line.id().value())
                .set(STEP.NUMBER, line.number())
                .set(STEP.DEED, line.deed().name())
                .set(STEP.DESK_ID, line.by() == null ? null : line.by().value())
                .set(STEP.TO_DESK, line.to().value())
                .set(STEP.ACCOUNT, line.account())
                .set(STEP.WORDS, line.words().isBlank() ? null : seals.seal(WORDS, line.words()))
                .set(STEP.AT, line.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    List<Told> of(CaseId id) {
        var to = DESK.as("to_desk");
        return db.select(STEP.DEED, DESK.NAME, to.NAME, STEP.WORDS, STEP.AT)
                .from(STEP)
                .leftJoin(DESK)
                .on(DESK.ID.eq(STEP.DESK_ID))
                .leftJoin(to)
                .on(to.ID.eq(STEP.TO_DESK))
                .where(STEP.CASE_ID.eq(id.value()))
                .orderBy(STEP.NUMBER)
                .fetch(row -> new Told(
                        Deed.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? "" : seals.open(WORDS, row.value4()),
                        row.value5().toInstant()));
    }

    /** What was said of {@code person} goes; that it was done stays. */
    void forget(ResidentId person) {
        db.update(STEP)
                .setNull(STEP.WORDS)
                .where(STEP.CASE_ID.in(DSL.select(SERVICE_CASE.ID)
                        .from(SERVICE_CASE)
                        .where(SERVICE_CASE.RESIDENT_ID.eq(person.value()))))
                .execute();
    }
}
