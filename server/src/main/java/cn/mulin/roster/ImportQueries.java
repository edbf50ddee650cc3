package cn.mulin.roster;

import static cn.mulin.db.roster.Tables.FLAW;
import static cn.mulin.db.roster.Tables.IMPORT;
import static cn.mulin.db.roster.Tables.VILLAGE_IMPORT;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.roster.tables.records.FlawRecord;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.roster.RosterImport.State;
import cn.mulin.roster.RosterImport.VillageState;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.UnitId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Lists imports, their villages, and what is wrong with their rows. */
@Repository
class ImportQueries {

    private static final int RETURNED_MOST = 200_000;

    private final DSLContext db;
    private final JsonMapper json;

    ImportQueries(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * 一次导入, as a list shows it.
     *
     * @param done of {@code total}, in a measure of the step's own
     * @param checking whether the file is read and its villages are being looked at
     */
    record Row(
            ImportId id,
            UnitId unit,
            String unitName,
            String fileName,
            long bytes,
            State state,
            boolean checking,
            Instant receivedAt,
            @Nullable Instant checkedAt,
            @Nullable Instant finishedAt,
            int rowsRead,
            long done,
            long total,
            boolean faultlessOnly,
            @Nullable String refusal,
            @Nullable String ignored,
            boolean fileThere,
            boolean mine) {}

    /** 一村. @param words why it could not be written */
    record VillageRow(
            UnitId village,
            String name,
            VillageState state,
            Totals totals,
            int faults,
            int hints,
            @Nullable String words) {}

    /** 一处问题. @param id to go on from */
    record FlawRow(
            long id,
            @Nullable UnitId village,
            Sheet sheet,
            int row,
            @Nullable Column column,
            boolean blocking,
            String words) {}

    List<Row> page(Scope scope, @Nullable ImportId after, int size, UUID account) {
        return rows(after == null ? DSL.noCondition() : IMPORT.ID.lt(after.value()), scope, size, account);
    }

    Row one(ImportId id, Scope scope, UUID account) {
        return rows(IMPORT.ID.eq(id.value()), scope, 1, account).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(RosterProblem.IMPORT_UNKNOWN));
    }

    private List<Row> rows(Condition condition, Scope scope, int size, UUID account) {
        return db.select(IMPORT.asterisk(), UNIT.NAME)
                .from(IMPORT)
                .join(UNIT)
                .on(UNIT.ID.eq(IMPORT.UNIT_ID))
                .where(condition, within(IMPORT.PATH, scope))
                .orderBy(IMPORT.ID.desc())
                .limit(size)
                .fetch(row -> row(row, account));
    }

    private static Row row(Record row, UUID account) {
        var state = State.valueOf(row.get(IMPORT.STATE));
        return new Row(
                new ImportId(row.get(IMPORT.ID)),
                new UnitId(row.get(IMPORT.UNIT_ID)),
                row.get(UNIT.NAME),
                row.get(IMPORT.FILE_NAME),
                row.get(IMPORT.BYTES),
                state,
                state == State.READING && row.get(IMPORT.STAGED) > 0,
                row.get(IMPORT.RECEIVED_AT).toInstant(),
                instant(row.get(IMPORT.CHECKED_AT)),
                instant(row.get(IMPORT.FINISHED_AT)),
                row.get(IMPORT.ROWS_READ),
                row.get(IMPORT.DONE),
                row.get(IMPORT.TOTAL),
                row.get(IMPORT.FAULTLESS_ONLY),
                row.get(IMPORT.REFUSAL),
                row.get(IMPORT.IGNORED),
                row.get(IMPORT.FILE_GONE_AT) == null,
                row.get(IMPORT.ACCOUNT).equals(account));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** Every village of an import; a county has some hundreds. */
    List<VillageRow> villages(ImportId id) {
        return db.select(VILLAGE_IMPORT.asterisk(), UNIT.NAME)
                .from(VILLAGE_IMPORT)
                .join(UNIT)
                .on(UNIT.ID.eq(VILLAGE_IMPORT.VILLAGE_ID))
                .where(VILLAGE_IMPORT.IMPORT_ID.eq(id.value()))
                .orderBy(VILLAGE_IMPORT.PATH)
                .fetch(row -> new VillageRow(
                        new UnitId(row.get(VILLAGE_IMPORT.VILLAGE_ID)),
                        row.get(UNIT.NAME),
                        VillageState.valueOf(row.get(VILLAGE_IMPORT.STATE)),
                        totals(row.get(VILLAGE_IMPORT.COUNTS)),
                        row.get(VILLAGE_IMPORT.FAULTS),
                        row.get(VILLAGE_IMPORT.HINTS),
                        row.get(VILLAGE_IMPORT.WORDS)));
    }

    /** What was written, once it is done; before, what would be. */
    Totals totals(ImportId id) {
        var written = IMPORT.STATE.ne(State.DONE.name()).or(VILLAGE_IMPORT.STATE.eq(VillageState.APPLIED.name()));
        return db
                .select(VILLAGE_IMPORT.COUNTS)
                .from(VILLAGE_IMPORT)
                .join(IMPORT)
                .on(IMPORT.ID.eq(VILLAGE_IMPORT.IMPORT_ID), written)
                .where(IMPORT.ID.eq(id.value()))
                .fetch(row -> totals(row.value1()))
                .stream()
                .reduce(Totals.NONE, Totals::plus);
    }

    private Totals totals(JSONB counts) {
        return counts.data().equals("{}") ? Totals.NONE : json.readValue(counts.data(), Totals.class);
    }

    /** How many villages can be written: checked, and without a fault. */
    int faultless(ImportId id) {
        return db.fetchCount(
                VILLAGE_IMPORT,
                VILLAGE_IMPORT.IMPORT_ID.eq(id.value()),
                VILLAGE_IMPORT.STATE.eq(VillageState.CHECKED.name()),
                VILLAGE_IMPORT.FAULTS.eq(0));
    }

    int faults(ImportId id) {
        return db.fetchCount(FLAW, FLAW.IMPORT_ID.eq(id.value()), FLAW.BLOCKING.isTrue());
    }

    int applied(ImportId id) {
        return db.fetchCount(
                VILLAGE_IMPORT,
                VILLAGE_IMPORT.IMPORT_ID.eq(id.value()),
                VILLAGE_IMPORT.STATE.eq(VillageState.APPLIED.name()));
    }

    @Nullable
    String refusal(ImportId id, Scope scope) {
        return db.select(IMPORT.REFUSAL)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id.value()), within(IMPORT.PATH, scope))
                .fetchOne(IMPORT.REFUSAL);
    }

    /** @param village only of this one; null: of all, and of the rows no village could be made out for */
    List<FlawRow> flaws(ImportId id, @Nullable UnitId village, boolean blockingOnly, long after, int size) {
        return db.selectFrom(FLAW)
                .where(
                        FLAW.IMPORT_ID.eq(id.value()),
                        FLAW.NUMBER.gt(after),
                        village == null ? DSL.noCondition() : FLAW.VILLAGE_ID.eq(village.value()),
                        blockingOnly ? FLAW.BLOCKING.isTrue() : DSL.noCondition())
                .orderBy(FLAW.NUMBER)
                .limit(size)
                .fetch(row -> new FlawRow(
                        row.getNumber(),
                        row.getVillageId() == null ? null : new UnitId(row.getVillageId()),
                        Sheet.valueOf(row.getSheet()),
                        row.getRowNumber(),
                        row.getField() == null ? null : Column.valueOf(row.getField()),
                        row.getBlocking(),
                        row.getWords()));
    }

    /** A row of a sheet. */
    record RowPlace(Sheet sheet, int row) {}

    /** Everything wrong with a row in one text, for as many rows as a person could mend. */
    Map<RowPlace, String> wordsByRow(ImportId id) {
        var words = new HashMap<RowPlace, String>();
        db.selectFrom(FLAW)
                .where(FLAW.IMPORT_ID.eq(id.value()))
                .orderBy(FLAW.BLOCKING.desc(), FLAW.NUMBER)
                .limit(RETURNED_MOST)
                .forEach(row -> words.merge(
                        new RowPlace(Sheet.valueOf(row.getSheet()), row.getRowNumber()),
                        said(row),
                        (before, more) -> before + "；" + more));
        return words;
    }

    private static String said(FlawRecord flaw) {
        var column =
                flaw.getField() == null ? "" : Column.valueOf(flaw.getField()).words() + "：";
        return (flaw.getBlocking() ? "" : "（提示）") + column + flaw.getWords();
    }

    /** Up to two hundred of who is in the county and not on the roster. */
    record Absent(List<UUID> households, List<UUID> residents) {}

    Absent absent(ImportId id, UnitId village) {
        return db.select(VILLAGE_IMPORT.ABSENT_HOUSEHOLDS, VILLAGE_IMPORT.ABSENT_RESIDENTS)
                .from(VILLAGE_IMPORT)
                .where(VILLAGE_IMPORT.IMPORT_ID.eq(id.value()), VILLAGE_IMPORT.VILLAGE_ID.eq(village.value()))
                .fetchOptional(row -> new Absent(List.of(row.value1()), List.of(row.value2())))
                .orElseThrow(() -> Refusal.of(RosterProblem.IMPORT_UNKNOWN));
    }
}
