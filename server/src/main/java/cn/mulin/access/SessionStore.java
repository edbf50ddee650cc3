package cn.mulin.access;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.SESSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.mulin.kernel.Origin;
import cn.mulin.territory.DeskId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes one session; it is read whole by {@link SessionQueries}. */
@Repository
class SessionStore {

    private final DSLContext db;

    SessionStore(DSLContext db) {
        this.db = db;
    }

    void add(byte[] token, UUID id, AccountId account, Sessions.Opening opening, Instant now) {
        db.insertInto(SESSION)
                .set(SESSION.TOKEN, token)
                .set(SESSION.ID, id)
                .set(SESSION.ACCOUNT_ID, account.value())
                .set(SESSION.STAGE, opening.stage().name())
                .set(SESSION.WAY, opening.way().name())
                .set(SESSION.DEVICE, opening.device())
                .set(SESSION.ADDRESS, Origin.find().map(Origin::address).orElse(null))
                .set(SESSION.OPENED_AT, at(now))
                .set(SESSION.SEEN_AT, at(now))
                .set(SESSION.IDLE, (int) opening.lasts().idle().toSeconds())
                .set(SESSION.EXPIRES_AT, at(now.plus(opening.lasts().atMost())))
                .execute();
    }

    void seen(UUID id, Instant now) {
        db.update(SESSION)
                .set(SESSION.SEEN_AT, at(now))
                .where(SESSION.ID.eq(id))
                .execute();
    }

    void speakFor(UUID id, DeskId desk) {
        db.update(SESSION)
                .set(SESSION.DESK_ID, desk.value())
                .where(SESSION.ID.eq(id))
                .execute();
    }

    void propose(UUID id, byte[] sealed) {
        db.update(SESSION)
                .set(SESSION.PROPOSAL, sealed)
                .where(SESSION.ID.eq(id))
                .execute();
    }

    Optional<byte[]> proposal(UUID id) {
        return db.select(SESSION.PROPOSAL)
                .from(SESSION)
                .where(SESSION.ID.eq(id), SESSION.PROPOSAL.isNotNull())
                .fetchOptional(SESSION.PROPOSAL);
    }

    void lookThrough(UUID id, @Nullable UUID glass) {
        db.update(SESSION).set(SESSION.GLASS_ID, glass).where(SESSION.ID.eq(id)).execute();
    }

    /** Ends what is still open, and says how many that were. */
    int end(Condition which, Instant now) {
        return db.update(SESSION)
                .set(SESSION.ENDED_AT, at(now))
                .where(which, SESSION.ENDED_AT.isNull())
                .execute();
    }

    /** Sessions that ended long enough ago are no longer needed; the audit keeps who signed in. */
    int forgetBefore(Instant moment) {
        return db.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(at(moment))).execute();
    }

    static Condition one(UUID id, AccountId account) {
        return SESSION.ID.eq(id).and(SESSION.ACCOUNT_ID.eq(account.value()));
    }

    static Condition allOf(AccountId account) {
        return SESSION.ACCOUNT_ID.eq(account.value());
    }

    static Condition allOf(UUID resident) {
        return SESSION.ACCOUNT_ID.in(select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.RESIDENT_ID.eq(resident)));
    }

    /** Open, not idle for too long, not past its limit. */
    static Condition alive(Instant now) {
        return SESSION.ENDED_AT
                .isNull()
                .and(SESSION.EXPIRES_AT.gt(at(now)))
                .and(field("{0} + {1} * interval '1 second'", OffsetDateTime.class, SESSION.SEEN_AT, SESSION.IDLE)
                        .gt(val(at(now))));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** 时效 — how long a session lasts without a sign of life, and at most. */
    record Lasting(Duration idle, Duration atMost) {}
}
