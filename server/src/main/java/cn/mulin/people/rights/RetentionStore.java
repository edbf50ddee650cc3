package cn.mulin.people.rights;

import static cn.mulin.db.people.Tables.COMPLAINT;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.MERGE;
import static cn.mulin.db.people.Tables.REQUEST;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.people.Tables.RETENTION_RULE;
import static cn.mulin.db.people.Tables.RETENTION_RUN;

import cn.mulin.people.rights.Retention.Rule;
import cn.mulin.people.rights.Retention.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes away what is kept too long, and keeps the report. */
@Repository
class RetentionStore {

    private static final TypeReference<TreeMap<String, Integer>> COUNTS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    RetentionStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Rule> rules() {
        return db.selectFrom(RETENTION_RULE)
                .orderBy(RETENTION_RULE.CODE)
                .fetch(row ->
                        new Rule(Rule.Code.valueOf(row.getCode()), row.getName(), row.getMonths(), row.getBasis()));
    }

    boolean change(Rule.Code code, int months, String basis) {
        return db.update(RETENTION_RULE)
                        .set(RETENTION_RULE.MONTHS, months)
                        .set(RETENTION_RULE.BASIS, basis)
                        .where(RETENTION_RULE.CODE.eq(code.name()))
                        .execute()
                > 0;
    }

    /** What ended before {@code day} loses what is sealed. @return how many rows */
    int clear(Rule.Code code, LocalDate day, LocalDate today) {
        return switch (code) {
            case LEFT_NUMBERS -> leftNumbers(day, today);
            case ENDED_LABELS -> endedLabels(day);
            case ANSWERED_WORDS -> answeredWords(day);
        };
    }

    private int leftNumbers(LocalDate day, LocalDate today) {
        db.deleteFrom(MERGE)
                .where(MERGE.GONE_ID.in(DSL.select(RESIDENT.ID).from(RESIDENT).where(RESIDENT.LEFT_ON.lt(day))))
                .execute();
        return db.update(RESIDENT)
                .setNull(RESIDENT.ID_NUMBER)
                .setNull(RESIDENT.ID_NUMBER_INDEX)
                .setNull(RESIDENT.PHONE)
                .setNull(RESIDENT.PHONE_INDEX)
                .set(RESIDENT.ERASED_ON, today)
                .where(RESIDENT.LEFT_ON.lt(day), RESIDENT.ID_NUMBER.isNotNull().or(RESIDENT.PHONE.isNotNull()))
                .execute();
    }

    private int endedLabels(LocalDate day) {
        return db.update(LABEL)
                .setNull(LABEL.KIND_INDEX)
                .setNull(LABEL.SEALED)
                .setNull(LABEL.HINT)
                .where(LABEL.ENDED_ON.lt(day), LABEL.SEALED.isNotNull())
                .execute();
    }

    private int answeredWords(LocalDate day) {
        var moment = day.atStartOfDay().atOffset(ZoneOffset.ofHours(8));
        int requests = db.update(REQUEST)
                .setNull(REQUEST.WORDS)
                .setNull(REQUEST.ANSWER)
                .where(REQUEST.ANSWERED_AT.lt(moment), REQUEST.WORDS.isNotNull().or(REQUEST.ANSWER.isNotNull()))
                .execute();
        int complaints = db.update(COMPLAINT)
                .setNull(COMPLAINT.WORDS)
                .setNull(COMPLAINT.CONTACT)
                .where(COMPLAINT.REPLIED_AT.lt(moment), COMPLAINT.WORDS.isNotNull())
                .execute();
        return requests + complaints;
    }

    void report(UUID id, Instant at, Map<Rule.Code, Integer> removed) {
        db.insertInto(RETENTION_RUN)
                .set(RETENTION_RUN.ID, id)
                .set(RETENTION_RUN.RAN_AT, at.atOffset(ZoneOffset.UTC))
                .set(RETENTION_RUN.REMOVED, JSONB.valueOf(json.writeValueAsString(removed)))
                .execute();
    }

    List<Run> runs(@Nullable UUID before, int size) {
        return db.selectFrom(RETENTION_RUN)
                .where(before == null ? DSL.noCondition() : RETENTION_RUN.ID.lt(before))
                .orderBy(RETENTION_RUN.ID.desc())
                .limit(size)
                .fetch(row -> new Run(
                        row.getId(),
                        row.getRanAt().toInstant(),
                        json.readValue(row.getRemoved().data(), COUNTS)));
    }
}
