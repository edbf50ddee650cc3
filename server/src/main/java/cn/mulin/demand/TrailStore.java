package cn.mulin.demand;

import static cn.mulin.db.demand.Tables.TRAIL;

import cn.mulin.demand.lifecycle.Deed;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Appends to the trail of a demand; nothing in it is ever changed. */
@Repository
class TrailStore {

    private final DSLContext db;

    TrailStore(DSLContext db) {
        this.db = db;
    }

    /**
     * One line of the trail.
     *
     * @param number from 0
     * @param step a {@link Deed}, or how the first words came
     * @param desk who took the step; null for the resident
     * @param to who holds the demand after it
     */
    record Line(
            DemandId demand,
            int number,
            String step,
            @Nullable DeskId desk,
            DeskId to,
            String words,
            Instant at) {}

    void append(Line line, UUID account) {
        db.insertInto(TRAIL)
                .set(TRAIL.DEMAND_ID, line.demand().value())
                .set(TRAIL.NUMBER, line.number())
                .set(TRAIL.STEP, line.step())
                .set(TRAIL.DESK_ID, line.desk() == null ? null : line.desk().value())
                .set(TRAIL.TO_DESK, line.to().value())
                .set(TRAIL.ACCOUNT, account)
                .set(TRAIL.WORDS, line.words().isBlank() ? null : line.words())
                .set(TRAIL.AT, line.at().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
