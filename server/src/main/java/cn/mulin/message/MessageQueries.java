package cn.mulin.message;

import static cn.mulin.db.message.Tables.MESSAGE_;

import cn.mulin.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An account's inbox. */
@Repository
class MessageQueries {

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    MessageQueries(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A line of the inbox before it has words. */
    record Line(UUID id, MessageTexts.Raw raw, Instant at, boolean read) {}

    /** The newest first. */
    List<Line> inbox(AccountId account, @Nullable UUID before, int page) {
        return db.selectFrom(MESSAGE_)
                .where(MESSAGE_.ACCOUNT_ID.eq(account.value()), MESSAGE_.CHANNEL.eq("IN_APP"))
                .and(before == null ? DSL.noCondition() : MESSAGE_.ID.lt(before))
                .orderBy(MESSAGE_.ID.desc())
                .limit(page)
                .fetch(row -> new Line(
                        row.getId(),
                        new MessageTexts.Raw(
                                row.getTemplate(),
                                json.readValue(row.getArguments().data(), ARGUMENTS)),
                        row.getMadeAt().toInstant(),
                        row.getReadAt() != null));
    }

    /** Unread ones, counted up to {@code most}. */
    int unread(AccountId account, int most) {
        return db.fetchCount(db.selectOne()
                .from(MESSAGE_)
                .where(MESSAGE_.ACCOUNT_ID.eq(account.value()), MESSAGE_.CHANNEL.eq("IN_APP"))
                .and(MESSAGE_.STATE.eq("SENT"))
                .limit(most));
    }
}
