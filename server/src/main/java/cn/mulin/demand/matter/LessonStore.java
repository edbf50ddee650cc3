package cn.mulin.demand.matter;

import static cn.mulin.db.matter.Tables.LESSON;

import cn.mulin.db.matter.tables.records.LessonRecord;
import cn.mulin.learning.Classifier;
import cn.mulin.learning.ClassifierFile;
import cn.mulin.learning.MacroF1;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and loads what a county has learned. */
@Repository
class LessonStore {

    private final DSLContext db;

    LessonStore(DSLContext db) {
        this.db = db;
    }

    Optional<Classifier> learned() {
        return db.select(LESSON.MODEL)
                .from(LESSON)
                .where(LESSON.PUT_AWAY_AT.isNull())
                .fetchOptional(row -> ClassifierFile.read(row.value1()));
    }

    /** How good it is, without it. */
    Optional<Lesson> inUse() {
        return db.select(
                        LESSON.ROWS,
                        LESSON.MATTERS,
                        LESSON.MACRO_F1,
                        LESSON.F1_LOW,
                        LESSON.F1_HIGH,
                        LESSON.RULES_F1,
                        LESSON.LEARNT_AT)
                .from(LESSON)
                .where(LESSON.PUT_AWAY_AT.isNull())
                .fetchOptional(row -> new Lesson(
                        row.value1(),
                        row.value2(),
                        new MacroF1(row.value3(), row.value4(), row.value5()),
                        row.value6(),
                        row.value7()));
    }

    void add(UUID id, Lesson lesson, Classifier classifier, UUID account) {
        var row = new LessonRecord();
        row.setId(id);
        row.setModel(ClassifierFile.write(classifier));
        row.setRows(lesson.rows());
        row.setMatters(lesson.matters());
        row.setMacroF1(lesson.measured().value());
        row.setF1Low(lesson.measured().low());
        row.setF1High(lesson.measured().high());
        row.setRulesF1(lesson.rulesAlone());
        row.setLearntAt(lesson.learntAt());
        row.setAccount(account);
        db.executeInsert(row);
    }

    /** @return whether one was in use */
    boolean putAway(OffsetDateTime now) {
        return db.update(LESSON)
                        .set(LESSON.PUT_AWAY_AT, now)
                        .where(LESSON.PUT_AWAY_AT.isNull())
                        .execute()
                > 0;
    }
}
