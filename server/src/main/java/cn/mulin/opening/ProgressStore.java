package cn.mulin.opening;

import static cn.mulin.db.opening.Tables.PROGRESS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps the one row of progress. */
@Repository
class ProgressStore {

    private final DSLContext db;

    ProgressStore(DSLContext db) {
        this.db = db;
    }

    Facts.Progress load() {
        return db.selectFrom(PROGRESS)
                .fetchSingle(row -> new Facts.Progress(instant(row.getLaddersChosenAt()), instant(row.getOpenedAt())));
    }

    void chose(Instant now) {
        db.update(PROGRESS).set(PROGRESS.LADDERS_CHOSEN_AT, at(now)).execute();
    }

    void opened(Instant now) {
        db.update(PROGRESS).set(PROGRESS.OPENED_AT, at(now)).execute();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
