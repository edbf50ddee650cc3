package cn.mulin.attachment;

import static cn.mulin.db.attachment.Tables.FILE;

import cn.mulin.db.attachment.tables.records.FileRecord;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads the rows of attachments: the truth about which contents exist. */
@Repository
class AttachmentStore {

    private static final int PAGE = 500;

    private final DSLContext db;

    AttachmentStore(DSLContext db) {
        this.db = db;
    }

    /** A row with what only this module reads of it. */
    record Kept(
            Attachment attachment,
            byte[] sum,
            UUID uploadedBy,
            @Nullable String ownerKind,
            @Nullable UUID ownerId) {}

    /** Until the transaction ends, nobody else keeps or removes the content of this sum. */
    void hold(byte[] sum) {
        db.select(DSL.function(
                        "pg_advisory_xact_lock",
                        SQLDataType.OTHER,
                        DSL.val(ByteBuffer.wrap(sum).getLong())))
                .fetch();
    }

    /** @return whether it was added; false when a row of this id is there already */
    boolean add(Attachment attachment, byte[] sum, UUID uploadedBy) {
        return db.insertInto(FILE)
                        .set(FILE.ID, attachment.id().value())
                        .set(FILE.SUM, sum)
                        .set(FILE.BYTES, attachment.bytes())
                        .set(FILE.KIND, attachment.kind().name())
                        .set(FILE.NAME, attachment.name())
                        .set(FILE.UPLOADED_BY, uploadedBy)
                        .set(FILE.RECORDED_AT, attachment.recordedAt().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Kept> find(AttachmentId id) {
        return db.selectFrom(FILE)
                .where(FILE.ID.eq(id.value()), FILE.REMOVED_AT.isNull())
                .fetchOptional(AttachmentStore::kept);
    }

    List<Attachment> of(String ownerKind, Collection<UUID> owners) {
        return db.selectFrom(FILE)
                .where(FILE.OWNER_KIND.eq(ownerKind), FILE.OWNER_ID.in(owners), FILE.REMOVED_AT.isNull())
                .orderBy(FILE.RECORDED_AT, FILE.ID)
                .fetch(row -> kept(row).attachment());
    }

    /** @return how many of {@code ids} now belong to the owner: those this account uploaded and nobody else took */
    int attach(Collection<UUID> ids, UUID uploadedBy, String ownerKind, UUID owner, @Nullable LocalDate keepUntil) {
        return db.update(FILE)
                .set(FILE.OWNER_KIND, ownerKind)
                .set(FILE.OWNER_ID, owner)
                .set(FILE.KEEP_UNTIL, keepUntil)
                .where(FILE.ID.in(ids), FILE.REMOVED_AT.isNull())
                .and(FILE.OWNER_ID
                        .isNull()
                        .and(FILE.UPLOADED_BY.eq(uploadedBy))
                        .or(FILE.OWNER_KIND.eq(ownerKind).and(FILE.OWNER_ID.eq(owner))))
                .execute();
    }

    void keepUntil(String ownerKind, UUID owner, LocalDate day) {
        db.update(FILE)
                .set(FILE.KEEP_UNTIL, day)
                .where(FILE.OWNER_KIND.eq(ownerKind), FILE.OWNER_ID.eq(owner), FILE.REMOVED_AT.isNull())
                .execute();
    }

    void remove(AttachmentId id, OffsetDateTime now) {
        db.update(FILE)
                .set(FILE.REMOVED_AT, now)
                .setNull(FILE.NAME)
                .where(FILE.ID.eq(id.value()), FILE.REMOVED_AT.isNull())
                .execute();
    }

    /** Takes a page of what may go: its day has passed, or nothing ever owned it. @return how many */
    int removePageOfDue(LocalDate today, OffsetDateTime unownedBefore, OffsetDateTime now) {
        var due = db.select(FILE.ID)
                .from(FILE)
                .where(FILE.REMOVED_AT.isNull())
                .and(FILE.KEEP_UNTIL.lt(today).or(FILE.OWNER_ID.isNull().and(FILE.RECORDED_AT.lt(unownedBefore))))
                .limit(PAGE)
                .forUpdate()
                .skipLocked();
        return db.update(FILE)
                .set(FILE.REMOVED_AT, now)
                .setNull(FILE.NAME)
                .where(FILE.ID.in(due))
                .execute();
    }

    /** Those of {@code sums} that a row still names, as hexadecimal digits. */
    Set<String> named(Collection<byte[]> sums) {
        var hex = DSL.field("encode({0}, 'hex')", String.class, FILE.SUM);
        return new HashSet<>(db.selectDistinct(hex)
                .from(FILE)
                .where(FILE.SUM.in(sums), FILE.REMOVED_AT.isNull())
                .fetch(hex));
    }

    private static Kept kept(FileRecord row) {
        var attachment = new Attachment(
                new AttachmentId(row.getId()),
                FileKind.valueOf(row.getKind()),
                row.getBytes(),
                row.getName(),
                row.getRecordedAt().toInstant());
        return new Kept(attachment, row.getSum(), row.getUploadedBy(), row.getOwnerKind(), row.getOwnerId());
    }
}
