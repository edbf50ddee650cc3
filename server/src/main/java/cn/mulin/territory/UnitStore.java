package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.count;

import cn.mulin.db.territory.tables.records.UnitRecord;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.place.GeoPoint;
import cn.mulin.territory.place.Outline;
import cn.mulin.territory.place.PlacePinyin;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads one unit. */
@Repository
class UnitStore {

    private final DSLContext db;

    UnitStore(DSLContext db) {
        this.db = db;
    }

    Optional<Unit> root() {
        return db.selectFrom(UNIT)
                .where(UNIT.TIER.eq(Unit.Tier.COUNTY.name()), UNIT.CLOSED_ON.isNull())
                .fetchOptional(UnitStore::unit);
    }

    Optional<Unit> find(UnitId id) {
        return db.selectFrom(UNIT)
                .where(UNIT.ID.eq(id.value()), UNIT.CLOSED_ON.isNull())
                .fetchOptional(UnitStore::unit);
    }

    Optional<Unit> findClosed(UnitId id) {
        return db.selectFrom(UNIT)
                .where(UNIT.ID.eq(id.value()), UNIT.CLOSED_ON.isNotNull())
                .fetchOptional(UnitStore::unit);
    }

    Optional<Unit> byCode(String code) {
        return db.selectFrom(UNIT)
                .where(UNIT.CODE.eq(code), UNIT.CLOSED_ON.isNull())
                .fetchOptional(UnitStore::unit);
    }

    List<Unit> lineage(String path) {
        return db.selectFrom(UNIT)
                .where(UNIT.PATH.in(Unit.pathsTo(path)), UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(UnitStore::unit);
    }

    List<Unit> children(UnitId parent) {
        return db.selectFrom(UNIT)
                .where(UNIT.PARENT_ID.eq(parent.value()), UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(UnitStore::unit);
    }

    boolean hasChildren(UnitId parent) {
        return db.fetchExists(UNIT, UNIT.PARENT_ID.eq(parent.value()), UNIT.CLOSED_ON.isNull());
    }

    boolean hasChildNamed(UnitId parent, LineId line, String name) {
        return db.fetchExists(
                UNIT,
                UNIT.PARENT_ID.eq(parent.value()),
                UNIT.LINE_ID.eq(line.value()),
                UNIT.NAME.eq(name),
                UNIT.CLOSED_ON.isNull());
    }

    /** How many units each rung of a line has ever had, closed ones too. */
    Map<Integer, Integer> everOnEachRung(LineId line) {
        return db
                .select(UNIT.HEIGHT, count())
                .from(UNIT)
                .where(UNIT.LINE_ID.eq(line.value()))
                .groupBy(UNIT.HEIGHT)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1().intValue(), row -> row.value2()));
    }

    /**
     * One change of the tree at a time in each village: waits until whoever changes one of these villages is done. Readers
     * and everything that refers to the rows are not held up.
     */
    void lock(Collection<String> villagePaths) {
        db.select(UNIT.ID)
                .from(UNIT)
                .where(UNIT.PATH.in(villagePaths))
                .orderBy(UNIT.PATH)
                .forNoKeyUpdate()
                .fetch();
    }

    /** The labels and code suffixes ever given below {@code parent}, so that a new one is fresh. */
    int lastLabel(Unit parent) {
        int depth = parent.path().length();
        var paths = db.select(UNIT.PATH)
                .from(UNIT)
                .where(UNIT.PARENT_ID.eq(parent.id().value()))
                .orderBy(UNIT.PATH.desc())
                .limit(1)
                .fetchOptional(UNIT.PATH);
        var codes = db.select(UNIT.CODE)
                .from(UNIT)
                .where(UNIT.CODE.likeRegex("^" + parent.code() + "[0-9]{3}$"))
                .and(UNIT.CODE.ge(parent.code()))
                .and(UNIT.CODE.lt(parent.code() + ':'))
                .orderBy(UNIT.CODE.desc())
                .limit(1)
                .fetchOptional(UNIT.CODE);
        int label = paths.map(path -> number(path.substring(depth, path.length() - 1)))
                .orElse(0);
        int suffix = codes.map(code -> number(code.substring(parent.code().length())))
                .orElse(0);
        return Math.max(label, suffix);
    }

    /** The open units at and below {@code root}, in the order of the tree. */
    List<Unit> below(Unit root) {
        return db.selectFrom(UNIT)
                .where(ScopeQueries.below(UNIT.PATH, root.path()), UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(UnitStore::unit);
    }

    /** The last label ever given below each unit at and below {@code root}; to be counted on. */
    Map<UnitId, Integer> lastLabels(Unit root) {
        var labels = new HashMap<UnitId, Integer>();
        db.select(UNIT.PARENT_ID, DSL.max(UNIT.PATH))
                .from(UNIT)
                .where(
                        ScopeQueries.below(UNIT.PATH, root.path()),
                        UNIT.ID.ne(root.id().value()))
                .groupBy(UNIT.PARENT_ID)
                .forEach(row -> labels.put(new UnitId(row.value1()), lastNumber(row.value2())));
        return labels;
    }

    private static int lastNumber(String path) {
        return number(path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1));
    }

    void rename(UnitId id, String name, @Nullable String fullName) {
        var pinyin = PlacePinyin.of(name);
        db.update(UNIT)
                .set(UNIT.NAME, name)
                .set(UNIT.FULL_NAME, fullName)
                .set(UNIT.PINYIN, pinyin.letters())
                .set(UNIT.INITIALS, pinyin.initials())
                .set(UNIT.VERSION, UNIT.VERSION.plus(1))
                .where(UNIT.ID.eq(id.value()))
                .execute();
    }

    boolean codeTaken(String code, UnitId by) {
        return db.fetchExists(UNIT, UNIT.CODE.eq(code), UNIT.ID.ne(by.value()));
    }

    void describe(UnitId id, String code, Unit.Kind kind) {
        db.update(UNIT)
                .set(UNIT.CODE, code)
                .set(UNIT.KIND, kind.name())
                .set(UNIT.VERSION, UNIT.VERSION.plus(1))
                .where(UNIT.ID.eq(id.value()))
                .execute();
    }

    void place(UnitId id, @Nullable GeoPoint point, @Nullable Outline outline) {
        db.update(UNIT)
                .set(UNIT.LON, point == null ? null : point.lon())
                .set(UNIT.LAT, point == null ? null : point.lat())
                .set(UNIT.OUTLINE, outline == null ? null : JSONB.valueOf(outline.geoJson()))
                .set(UNIT.WEST, outline == null ? null : outline.west())
                .set(UNIT.SOUTH, outline == null ? null : outline.south())
                .set(UNIT.EAST, outline == null ? null : outline.east())
                .set(UNIT.NORTH, outline == null ? null : outline.north())
                .where(UNIT.ID.eq(id.value()))
                .execute();
    }

    void hangOn(UnitId id, UnitId parent) {
        db.update(UNIT)
                .set(UNIT.PARENT_ID, parent.value())
                .set(UNIT.VERSION, UNIT.VERSION.plus(1))
                .where(UNIT.ID.eq(id.value()))
                .execute();
    }

    /** Moves a subtree onto another line: for villages that merge. */
    void standOn(String path, LineId line) {
        db.update(UNIT)
                .set(UNIT.LINE_ID, line.value())
                .where(ScopeQueries.below(UNIT.PATH, path))
                .execute();
    }

    void close(UnitId id, LocalDate day) {
        db.update(UNIT)
                .set(UNIT.CLOSED_ON, day)
                .set(UNIT.VERSION, UNIT.VERSION.plus(1))
                .where(UNIT.ID.eq(id.value()))
                .execute();
    }

    void reopen(UnitId id) {
        db.update(UNIT)
                .setNull(UNIT.CLOSED_ON)
                .set(UNIT.VERSION, UNIT.VERSION.plus(1))
                .where(UNIT.ID.eq(id.value()))
                .execute();
    }

    private static int number(String label) {
        return Integer.parseInt(label);
    }

    static Unit unit(UnitRecord row) {
        return new Unit(
                new UnitId(row.getId()),
                row.getCode(),
                row.getPath(),
                row.getName(),
                Unit.Tier.valueOf(row.getTier()),
                row.getHeight(),
                row.getParentId() == null ? null : new UnitId(row.getParentId()),
                row.getLineId() == null ? null : new LineId(row.getLineId()),
                Unit.Kind.valueOf(row.getKind()),
                row.getVersion());
    }
}
