package cn.mulin.roster;

import static cn.mulin.db.roster.Tables.IMPORT;
import static cn.mulin.db.roster.Tables.STAGED;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.roster.tables.records.ImportRecord;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.roster.RosterImport.State;
import cn.mulin.territory.UnitId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes and loads one import. */
@Repository
class ImportStore {

    private final DSLContext db;

    ImportStore(DSLContext db) {
        this.db = db;
    }

    void add(RosterImport one, String fileName, SealedFiles.Kept file, OffsetDateTime now) {
        db.insertInto(IMPORT)
                .set(IMPORT.ID, one.id().value())
                .set(IMPORT.UNIT_ID, one.unit().value())
                .set(IMPORT.PATH, one.path())
                .set(IMPORT.FILE_NAME, fileName)
                .set(IMPORT.BYTES, file.bytes())
                .set(IMPORT.SUM, file.sum())
                .set(IMPORT.ACCOUNT, one.account())
                .set(IMPORT.STATE, one.state().name())
                .set(IMPORT.RECEIVED_AT, now)
                .execute();
    }

    /** Locked until the transaction ends. @throws Refusal when there is none, or it lies outside {@code scope} */
    RosterImport lock(ImportId id, Scope scope) {
        return db.selectFrom(IMPORT)
                .where(IMPORT.ID.eq(id.value()), within(IMPORT.PATH, scope))
                .forNoKeyUpdate()
                .fetchOptional(ImportStore::one)
                .orElseThrow(() -> Refusal.of(RosterProblem.IMPORT_UNKNOWN));
    }

    /** @throws Refusal when there is none, or it lies outside {@code scope} */
    RosterImport find(ImportId id, Scope scope) {
        return db.selectFrom(IMPORT)
                .where(IMPORT.ID.eq(id.value()), within(IMPORT.PATH, scope))
                .fetchOptional(ImportStore::one)
                .orElseThrow(() -> Refusal.of(RosterProblem.IMPORT_UNKNOWN));
    }

    /** The oldest with work to do. */
    Optional<RosterImport> nextUnderWay() {
        return db.selectFrom(IMPORT)
                .where(IMPORT.STATE.in(State.READING.name(), State.APPLYING.name()))
                .orderBy(IMPORT.ATTEMPTS, IMPORT.ID)
                .limit(1)
                .fetchOptional(ImportStore::one);
    }

    void attempted(ImportId id) {
        db.update(IMPORT)
                .set(IMPORT.ATTEMPTS, IMPORT.ATTEMPTS.plus(1))
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    /** How far the present step is. @param rows read so far */
    void progress(ImportId id, int rows, long done, long total) {
        db.update(IMPORT)
                .set(IMPORT.ROWS_READ, rows)
                .set(IMPORT.DONE, done)
                .set(IMPORT.TOTAL, total)
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    void progress(ImportId id, long done, long total) {
        db.update(IMPORT)
                .set(IMPORT.DONE, done)
                .set(IMPORT.TOTAL, total)
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    void read(ImportId id, int rows, int staged, String ignored) {
        db.update(IMPORT)
                .set(IMPORT.ROWS_READ, rows)
                .set(IMPORT.STAGED, staged)
                .set(IMPORT.IGNORED, ignored.isEmpty() ? null : ignored)
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    /** @return false when somebody has let go of it meanwhile */
    boolean checked(ImportId id, OffsetDateTime now) {
        return db.update(IMPORT)
                        .set(IMPORT.STATE, State.CHECKED.name())
                        .set(IMPORT.CHECKED_AT, now)
                        .set(IMPORT.ATTEMPTS, 0)
                        .where(IMPORT.ID.eq(id.value()), IMPORT.STATE.eq(State.READING.name()))
                        .execute()
                == 1;
    }

    void applying(ImportId id, boolean faultlessOnly, OffsetDateTime now) {
        db.update(IMPORT)
                .set(IMPORT.STATE, State.APPLYING.name())
                .set(IMPORT.FAULTLESS_ONLY, faultlessOnly)
                .set(IMPORT.APPLY_ASKED_AT, now)
                .set(IMPORT.DONE, 0L)
                .set(IMPORT.TOTAL, 0L)
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    void refused(ImportId id, String words, OffsetDateTime now) {
        db.update(IMPORT)
                .set(IMPORT.STATE, State.REFUSED.name())
                .set(IMPORT.REFUSAL, words)
                .set(IMPORT.FINISHED_AT, now)
                .where(IMPORT.ID.eq(id.value()), IMPORT.STATE.eq(State.READING.name()))
                .execute();
    }

    void finished(ImportId id, State how, OffsetDateTime now) {
        db.update(IMPORT)
                .set(IMPORT.STATE, how.name())
                .set(IMPORT.FINISHED_AT, now)
                .where(IMPORT.ID.eq(id.value()))
                .execute();
        db.deleteFrom(STAGED).where(STAGED.IMPORT_ID.eq(id.value())).execute();
    }

    /** Those whose file nobody needs any longer. */
    List<ImportId> filesOlderThan(OffsetDateTime moment, int most) {
        return db.select(IMPORT.ID)
                .from(IMPORT)
                .where(
                        IMPORT.FILE_GONE_AT.isNull(),
                        IMPORT.RECEIVED_AT.lt(moment),
                        IMPORT.STATE.notIn(State.READING.name(), State.APPLYING.name()))
                .limit(most)
                .fetch(row -> new ImportId(row.value1()));
    }

    void fileGone(ImportId id, OffsetDateTime now) {
        db.update(IMPORT)
                .set(IMPORT.FILE_GONE_AT, now)
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    /** A subtree moved: what was imported there is found under its new path. */
    void follow(String from, String to) {
        var moved = DSL.concat(DSL.val(to), DSL.substring(IMPORT.PATH, from.length() + 1));
        db.update(IMPORT)
                .set(IMPORT.PATH, moved)
                .where(below(IMPORT.PATH, from))
                .execute();
    }

    private static RosterImport one(ImportRecord row) {
        return new RosterImport(
                new ImportId(row.getId()),
                new UnitId(row.getUnitId()),
                row.getPath(),
                row.getAccount(),
                State.valueOf(row.getState()),
                row.getFaultlessOnly(),
                row.getStaged(),
                row.getAttempts());
    }
}
