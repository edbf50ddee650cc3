package cn.mulin.message;

import static cn.mulin.db.message.Tables.DELIVERY;
import static cn.mulin.db.message.Tables.MESSAGE_;
import static cn.mulin.db.message.Tables.QUIET_HOURS;

import cn.mulin.access.AccountId;
import cn.mulin.db.message.tables.records.MessageRecord;
import cn.mulin.kernel.Ids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages and what became of them. */
@Repository
class MessageStore {

    static final String PHONE = "message.message.target";
    static final String SECRET = "message.message.secret";

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    MessageStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 待发短信 — a text message on its way out: number and secret still sealed. */
    record Outgoing(
            UUID id,
            String template,
            Map<String, String> arguments,
            byte[] target,
            byte @Nullable [] secret,
            int attempts) {}

    /** When a text message may go. */
    record Window(OffsetDateTime madeAt, OffsetDateTime notBefore, OffsetDateTime notAfter) {}

    void addToInbox(AccountId account, String template, Map<String, String> arguments, OffsetDateTime now) {
        db.insertInto(MESSAGE_)
                .set(MESSAGE_.ID, Ids.next())
                .set(MESSAGE_.ACCOUNT_ID, account.value())
                .set(MESSAGE_.CHANNEL, "IN_APP")
                .set(MESSAGE_.TEMPLATE, template)
                .set(MESSAGE_.ARGUMENTS, written(arguments))
                .set(MESSAGE_.STATE, "SENT")
                .set(MESSAGE_.MADE_AT, now)
                .set(MESSAGE_.NOT_BEFORE, now)
                .set(MESSAGE_.NOT_AFTER, now)
                .set(MESSAGE_.SENT_AT, now)
                .execute();
    }

    void addToOutbox(Outgoing sms, boolean urgent, Window window) {
        db.insertInto(MESSAGE_)
                .set(MESSAGE_.ID, sms.id())
                .set(MESSAGE_.CHANNEL, "SMS")
                .set(MESSAGE_.TEMPLATE, sms.template())
                .set(MESSAGE_.ARGUMENTS, written(sms.arguments()))
                .set(MESSAGE_.TARGET, sms.target())
                .set(MESSAGE_.SECRET, sms.secret())
                .set(MESSAGE_.URGENT, urgent)
                .set(MESSAGE_.STATE, "WAITING")
                .set(MESSAGE_.MADE_AT, window.madeAt())
                .set(MESSAGE_.NOT_BEFORE, window.notBefore())
                .set(MESSAGE_.NOT_AFTER, window.notAfter())
                .execute();
    }

    /** Claims one for an attempt: nobody else takes it before {@code retryIn} has passed. */
    List<Outgoing> claim(UUID id, OffsetDateTime now, Duration retryIn) {
        return claim(MESSAGE_.ID.eq(id), 1, now, retryIn);
    }

    /** Claims a page of those that are due. */
    List<Outgoing> claimDue(int page, OffsetDateTime now, Duration retryIn) {
        return claim(DSL.noCondition(), page, now, retryIn);
    }

    private List<Outgoing> claim(Condition which, int page, OffsetDateTime now, Duration retryIn) {
        var due = db.select(MESSAGE_.ID)
                .from(MESSAGE_)
                .where(which, MESSAGE_.STATE.eq("WAITING"), MESSAGE_.NOT_BEFORE.le(now))
                .and(MESSAGE_.NOT_AFTER.gt(now))
                .orderBy(MESSAGE_.NOT_BEFORE)
                .limit(page)
                .forUpdate()
                .skipLocked();
        // twice as long after each attempt
        var next = DSL.field(
                "{0} + {1} * power(2, least({2}, 10))",
                OffsetDateTime.class,
                DSL.val(now),
                DSL.field("make_interval(secs => {0})", DSL.val(retryIn.toSeconds())),
                MESSAGE_.ATTEMPTS);
        return db.update(MESSAGE_)
                .set(MESSAGE_.ATTEMPTS, MESSAGE_.ATTEMPTS.plus(1))
                .set(MESSAGE_.NOT_BEFORE, next)
                .where(MESSAGE_.ID.in(due))
                .returning()
                .fetch(this::outgoing);
    }

    /** @param over whether it is done with, delivered or not; number and secret are forgotten then */
    void tried(UUID id, String gateway, boolean delivered, String answer, boolean over, OffsetDateTime now) {
        db.insertInto(DELIVERY)
                .set(DELIVERY.ID, Ids.next())
                .set(DELIVERY.MESSAGE_ID, id)
                .set(DELIVERY.AT, now)
                .set(DELIVERY.GATEWAY, gateway)
                .set(DELIVERY.DELIVERED, delivered)
                .set(DELIVERY.ANSWER, answer.substring(0, Math.min(answer.length(), 200)))
                .execute();
        if (over) {
            db.update(MESSAGE_)
                    .set(MESSAGE_.STATE, delivered ? "SENT" : "FAILED")
                    .set(MESSAGE_.SENT_AT, delivered ? now : null)
                    .setNull(MESSAGE_.TARGET)
                    .setNull(MESSAGE_.SECRET)
                    .where(MESSAGE_.ID.eq(id))
                    .execute();
        }
    }

    /** Gives up what nobody would want any more. @return how many */
    int giveUpLate(OffsetDateTime now) {
        return db.update(MESSAGE_)
                .set(MESSAGE_.STATE, "FAILED")
                .setNull(MESSAGE_.TARGET)
                .setNull(MESSAGE_.SECRET)
                .where(MESSAGE_.STATE.eq("WAITING"), MESSAGE_.NOT_AFTER.le(now))
                .execute();
    }

    /** @return whether the account has such a message */
    boolean read(AccountId account, UUID id, OffsetDateTime now) {
        return db.update(MESSAGE_)
                        .set(MESSAGE_.STATE, "READ")
                        .set(MESSAGE_.READ_AT, DSL.coalesce(MESSAGE_.READ_AT, DSL.val(now)))
                        .where(
                                MESSAGE_.ID.eq(id),
                                MESSAGE_.ACCOUNT_ID.eq(account.value()),
                                MESSAGE_.CHANNEL.eq("IN_APP"))
                        .execute()
                > 0;
    }

    void readAll(AccountId account, UUID upTo, OffsetDateTime now) {
        db.update(MESSAGE_)
                .set(MESSAGE_.STATE, "READ")
                .set(MESSAGE_.READ_AT, now)
                .where(MESSAGE_.ACCOUNT_ID.eq(account.value()), MESSAGE_.CHANNEL.eq("IN_APP"))
                .and(MESSAGE_.STATE.eq("SENT"))
                .and(MESSAGE_.ID.le(upTo))
                .execute();
    }

    QuietHours quietHours() {
        return db.selectFrom(QUIET_HOURS)
                .fetchOptional(row -> new QuietHours(row.getStarts(), row.getEnds()))
                .orElse(QuietHours.USUAL);
    }

    void replace(QuietHours hours) {
        db.insertInto(QUIET_HOURS, QUIET_HOURS.STARTS, QUIET_HOURS.ENDS)
                .values(hours.starts(), hours.ends())
                .onConflict(QUIET_HOURS.ONLY_ONE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private Outgoing outgoing(MessageRecord row) {
        return new Outgoing(
                row.getId(),
                row.getTemplate(),
                json.readValue(row.getArguments().data(), ARGUMENTS),
                row.getTarget(),
                row.getSecret(),
                row.getAttempts());
    }

    private JSONB written(Map<String, String> arguments) {
        return JSONB.valueOf(json.writeValueAsString(arguments));
    }
}
