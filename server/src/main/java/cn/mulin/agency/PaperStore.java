package cn.mulin.agency;

import static cn.mulin.db.agency.Tables.PAPER;
import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.attachment.AttachmentId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and lists the papers of a service case. */
@Repository
class PaperStore {

    private final DSLContext db;

    PaperStore(DSLContext db) {
        this.db = db;
    }

    /**
     * 一份材料.
     *
     * @param broughtBy the desk that ticked it
     */
    record Paper(
            int number,
            String name,
            @Nullable String hint,
            boolean mayFollow,
            @Nullable Instant broughtAt,
            @Nullable String broughtBy,
            @Nullable AttachmentId photo) {

        boolean holdsUp() {
            return broughtAt == null && !mayFollow;
        }
    }

    /** Who ticks it, and what they photographed. */
    record Tick(DeskId desk, UUID account, @Nullable AttachmentId photo, Instant at) {}

    /** @param first the number of the first of them */
    void add(CaseId id, int first, List<Kind.Paper> papers) {
        var insert = db.insertInto(PAPER, PAPER.CASE_ID, PAPER.NUMBER, PAPER.NAME, PAPER.HINT, PAPER.MAY_FOLLOW);
        int number = first;
        for (var paper : papers) {
            insert = insert.values(id.value(), number++, paper.name(), paper.hint(), paper.mayFollow());
        }
        if (number > first) {
            insert.execute();
        }
    }

    List<Paper> of(CaseId id) {
        return db.select(
                        PAPER.NUMBER,
                        PAPER.NAME,
                        PAPER.HINT,
                        PAPER.MAY_FOLLOW,
                        PAPER.BROUGHT_AT,
                        DESK.NAME,
                        PAPER.ATTACHMENT_ID)
                .from(PAPER)
                .leftJoin(DESK)
                .on(DESK.ID.eq(PAPER.BROUGHT_BY))
                .where(PAPER.CASE_ID.eq(id.value()))
                .orderBy(PAPER.NUMBER)
                .fetch(row -> new Paper(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : row.value5().toInstant(),
                        row.value6(),
                        row.value7() == null ? null : new AttachmentId(row.value7())));
    }

    void tick(CaseId id, int number, Tick tick) {
        db.update(PAPER)
                .set(PAPER.BROUGHT_AT, tick.at().atOffset(ZoneOffset.UTC))
                .set(PAPER.BROUGHT_BY, tick.desk().value())
                .set(PAPER.ACCOUNT, tick.account())
                .set(
                        PAPER.ATTACHMENT_ID,
                        tick.photo() == null ? null : tick.photo().value())
                .where(PAPER.CASE_ID.eq(id.value()), PAPER.NUMBER.eq(number))
                .execute();
    }

    void untick(CaseId id, int number) {
        db.update(PAPER)
                .setNull(PAPER.BROUGHT_AT)
                .setNull(PAPER.BROUGHT_BY)
                .setNull(PAPER.ACCOUNT)
                .setNull(PAPER.ATTACHMENT_ID)
                .where(PAPER.CASE_ID.eq(id.value()), PAPER.NUMBER.eq(number))
                .execute();
    }
}
