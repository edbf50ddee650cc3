package cn.mulin.people.rights;

import static cn.mulin.db.people.Tables.NOTICE;
import static cn.mulin.db.people.Tables.NOTICE_READ;

import cn.mulin.db.people.tables.records.NoticeRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps every version of the privacy notice, and who read which. */
@Repository
class NoticeStore {

    private final DSLContext db;

    NoticeStore(DSLContext db) {
        this.db = db;
    }

    Optional<Notice> newest(UUID reader) {
        return db.select(NOTICE, NOTICE_READ.READ_AT)
                .from(NOTICE)
                .leftJoin(NOTICE_READ)
                .on(NOTICE_READ.NOTICE_ID.eq(NOTICE.ID), NOTICE_READ.ACCOUNT.eq(reader))
                .orderBy(NOTICE.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> notice(row.value1(), row.value2()));
    }

    List<Notice> all() {
        return db.selectFrom(NOTICE).orderBy(NOTICE.VERSION.desc()).limit(200).fetch(row -> notice(row, null));
    }

    void publish(UUID id, String title, String words, UUID by, Instant at) {
        db.insertInto(NOTICE)
                .set(NOTICE.ID, id)
                .set(
                        NOTICE.VERSION,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(NOTICE.as("n").VERSION), 0)
                                        .plus(1))
                                .from(NOTICE.as("n"))))
                .set(NOTICE.TITLE, title)
                .set(NOTICE.WORDS, words)
                .set(NOTICE.PUBLISHED_AT, at.atOffset(ZoneOffset.UTC))
                .set(NOTICE.PUBLISHED_BY, by)
                .execute();
    }

    /** The first reading counts. */
    void read(UUID notice, UUID reader, Instant at) {
        db.insertInto(NOTICE_READ)
                .set(NOTICE_READ.NOTICE_ID, notice)
                .set(NOTICE_READ.ACCOUNT, reader)
                .set(NOTICE_READ.READ_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    private static Notice notice(NoticeRecord row, @Nullable OffsetDateTime readAt) {
        return new Notice(
                row.getId(),
                row.getVersion(),
                row.getTitle(),
                row.getWords(),
                row.getPublishedAt().toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
