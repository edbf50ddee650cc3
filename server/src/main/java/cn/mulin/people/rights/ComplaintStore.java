package cn.mulin.people.rights;

import static cn.mulin.db.people.Tables.COMPLAINT;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.people.tables.records.ComplaintRecord;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Seals;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads complaints and suggestions; what was said and the number left are sealed. */
@Repository
class ComplaintStore {

    private static final String WORDS = "people.complaint.words";
    private static final String CONTACT = "people.complaint.contact";
    private static final String REPLY = "people.complaint.reply";

    private final DSLContext db;
    private final Seals seals;

    ComplaintStore(DSLContext db, Seals seals) {
        this.db = db;
        this.seals = seals;
    }

    /** @param code by which the reply is found; kept as an index alone */
    void add(Complaint complaint, String code, @Nullable UUID account) {
        db.insertInto(COMPLAINT)
                .set(COMPLAINT.ID, complaint.id())
                .set(COMPLAINT.FOLLOW, follow(code))
                .set(COMPLAINT.KIND, complaint.kind().name())
                .set(COMPLAINT.TOPIC, complaint.topic().name())
                .set(COMPLAINT.PATH, complaint.path())
                .set(COMPLAINT.WORDS, sealed(WORDS, complaint.words()))
                .set(COMPLAINT.CONTACT, sealed(CONTACT, complaint.contact()))
                .set(COMPLAINT.ACCOUNT, account)
                .set(COMPLAINT.RAISED_AT, complaint.raisedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    int raisedSince(Instant moment) {
        return db.fetchCount(COMPLAINT, COMPLAINT.RAISED_AT.ge(moment.atOffset(ZoneOffset.UTC)));
    }

    Optional<Complaint> byCode(String code) {
        return db.selectFrom(COMPLAINT).where(COMPLAINT.FOLLOW.eq(follow(code))).fetchOptional(this::complaint);
    }

    /** The newest first; {@code before} is the last one seen. */
    List<Complaint> page(Scope scope, boolean unanswered, @Nullable UUID before, int size) {
        return db.selectFrom(COMPLAINT)
                .where(
                        within(COMPLAINT.PATH, scope),
                        unanswered ? COMPLAINT.REPLIED_AT.isNull() : DSL.noCondition(),
                        before == null ? DSL.noCondition() : COMPLAINT.ID.lt(before))
                .orderBy(COMPLAINT.ID.desc())
                .limit(size)
                .fetch(this::complaint);
    }

    /** @throws Refusal when there is none in {@code scope}, or it has its reply */
    void reply(UUID id, Scope scope, String words, UUID by, Instant at) {
        var there = db.select(COMPLAINT.REPLIED_AT)
                .from(COMPLAINT)
                .where(COMPLAINT.ID.eq(id), within(COMPLAINT.PATH, scope))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Refusal.of(RightsProblem.COMPLAINT_UNKNOWN));
        if (there.value1() != null) {
            throw Refusal.of(RightsProblem.COMPLAINT_ANSWERED);
        }
        db.update(COMPLAINT)
                .set(COMPLAINT.REPLY, seals.seal(REPLY, words))
                .set(COMPLAINT.REPLIED_AT, at.atOffset(ZoneOffset.UTC))
                .set(COMPLAINT.REPLIED_BY, by)
                .where(COMPLAINT.ID.eq(id))
                .execute();
    }

    private byte[] follow(String code) {
        return seals.index("complaint-code", code);
    }

    private byte @Nullable [] sealed(String place, @Nullable String words) {
        return words == null ? null : seals.seal(place, words);
    }

    private @Nullable String opened(String place, byte @Nullable [] sealed) {
        return sealed == null ? null : seals.open(place, sealed);
    }

    private Complaint complaint(ComplaintRecord row) {
        return new Complaint(
                row.getId(),
                Complaint.Kind.valueOf(row.getKind()),
                Complaint.Topic.valueOf(row.getTopic()),
                row.getPath(),
                opened(WORDS, row.getWords()),
                opened(CONTACT, row.getContact()),
                row.getRaisedAt().toInstant(),
                opened(REPLY, row.getReply()),
                row.getRepliedAt() == null ? null : row.getRepliedAt().toInstant());
    }
}
