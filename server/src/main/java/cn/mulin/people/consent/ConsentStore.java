package cn.mulin.people.consent;

import static cn.mulin.db.people.Tables.CONSENT;

import cn.mulin.db.people.tables.records.ConsentRecord;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.ConsentPurpose;
import cn.mulin.people.ResidentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads consents; a row is never removed, only withdrawn. */
@Repository
class ConsentStore {

    private final DSLContext db;

    ConsentStore(DSLContext db) {
        this.db = db;
    }

    /** @throws Refusal when one for that purpose stands */
    void add(ResidentId resident, Consent consent, UUID account, Instant now) {
        int added = db.insertInto(CONSENT)
                .set(CONSENT.ID, consent.id())
                .set(CONSENT.RESIDENT_ID, resident.value())
                .set(CONSENT.PURPOSE, consent.purpose().name())
                .set(CONSENT.HOW, consent.how().name())
                .set(CONSENT.NOTICE, consent.notice())
                .set(CONSENT.PROOF, consent.proof())
                .set(CONSENT.GIVEN_AT, consent.givenAt().atOffset(ZoneOffset.UTC))
                .set(CONSENT.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CONSENT.ACCOUNT, account)
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw Refusal.of(ConsentProblem.ALREADY_GIVEN);
        }
    }

    /** Whether there was one to withdraw. */
    boolean withdraw(ResidentId resident, ConsentPurpose purpose, Instant now) {
        return db.update(CONSENT)
                        .set(CONSENT.WITHDRAWN_AT, now.atOffset(ZoneOffset.UTC))
                        .where(
                                CONSENT.RESIDENT_ID.eq(resident.value()),
                                CONSENT.PURPOSE.eq(purpose.name()),
                                CONSENT.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    /** All of a resident's, those that stand first. */
    List<Consent> of(ResidentId resident) {
        return db.selectFrom(CONSENT)
                .where(CONSENT.RESIDENT_ID.eq(resident.value()))
                .orderBy(CONSENT.WITHDRAWN_AT.isNotNull(), CONSENT.GIVEN_AT.desc())
                .fetch(ConsentStore::consent);
    }

    private static Consent consent(ConsentRecord row) {
        return new Consent(
                row.getId(),
                ConsentPurpose.valueOf(row.getPurpose()),
                Consent.How.valueOf(row.getHow()),
                row.getNotice(),
                row.getProof(),
                row.getGivenAt().toInstant(),
                moment(row.getWithdrawnAt()));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
