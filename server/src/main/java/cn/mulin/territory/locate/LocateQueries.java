package cn.mulin.territory.locate;

import static cn.mulin.db.territory.Tables.PLACE_NAME;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.place.GeoPoint;
import cn.mulin.territory.place.Outline;
import cn.mulin.territory.place.PlaceKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Looks clues up: each question is a handful of index probes, whatever the size of the county. */
@Repository
class LocateQueries {

    private static final int MOST_CLUES = 500;
    private static final int NEAREST = 10;

    private final DSLContext db;

    LocateQueries(DSLContext db) {
        this.db = db;
    }

    /** The place names among {@code words}. */
    List<Clue> named(Set<String> words) {
        return db.select(UNIT.ID, UNIT.PATH, UNIT.HEIGHT, PLACE_NAME.WORD, PLACE_NAME.KIND)
                .from(PLACE_NAME)
                .join(UNIT)
                .on(UNIT.ID.eq(PLACE_NAME.UNIT_ID))
                .where(PLACE_NAME.WORD.eq(any(words.toArray(String[]::new))))
                .and(UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.HEIGHT.desc(), UNIT.PATH)
                .limit(MOST_CLUES)
                .fetch(row -> new Clue(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Clue.weightOf(PlaceKind.valueOf(row.value5()))));
    }

    /** Units with a number inside {@code villages}; {@code names} says how the text calls each. */
    List<Clue> numbered(Map<String, String> names, Collection<String> villages) {
        return db.select(UNIT.ID, UNIT.PATH, UNIT.HEIGHT, UNIT.NAME)
                .from(UNIT)
                .where(or(villages.stream()
                        .map(path -> ScopeQueries.below(UNIT.PATH, path))
                        .toList()))
                .and(UNIT.NAME.eq(any(names.keySet().toArray(String[]::new))))
                .and(UNIT.HEIGHT.lt((short) Rung.VILLAGE))
                .and(UNIT.CLOSED_ON.isNull())
                .limit(MOST_CLUES)
                .fetch(row -> new Clue(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3(),
                        names.getOrDefault(row.value4(), row.value4()),
                        Clue.NUMBERED));
    }

    /** A unit with a point on the map. */
    record Nearby(UnitId unit, String path, int height, String name, GeoPoint at) {}

    /** The nearest by degrees, to be measured on the ground. */
    List<Nearby> near(GeoPoint point) {
        var distance = field(
                "point({0}, {1}) <-> point({2}, {3})",
                Double.class, UNIT.LON, UNIT.LAT, val(point.lon()), val(point.lat()));
        return db.select(UNIT.ID, UNIT.PATH, UNIT.HEIGHT, UNIT.NAME, UNIT.LON, UNIT.LAT)
                .from(UNIT)
                .where(UNIT.LON.isNotNull(), UNIT.CLOSED_ON.isNull())
                .orderBy(distance)
                .limit(NEAREST)
                .fetch(row -> new Nearby(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new GeoPoint(row.value5(), row.value6())));
    }

    /** A unit with an outline. */
    record Outlined(UnitId unit, String path, int height, String name, Outline outline) {}

    /** Those whose frame holds the point. */
    List<Outlined> around(GeoPoint point) {
        var framed = condition(
                "box(point({0}, {1}), point({2}, {3})) && box(point({4}, {5}), point({4}, {5}))",
                UNIT.WEST, UNIT.SOUTH, UNIT.EAST, UNIT.NORTH, val(point.lon()), val(point.lat()));
        return db.select(UNIT.ID, UNIT.PATH, UNIT.HEIGHT, UNIT.NAME, UNIT.OUTLINE)
                .from(UNIT)
                .where(UNIT.OUTLINE.isNotNull(), UNIT.CLOSED_ON.isNull())
                .and(framed)
                .limit(MOST_CLUES)
                .fetch(row -> new Outlined(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Outline.fromGeoJson(row.value5().data())));
    }

    /** What stands at these paths. */
    Map<String, Unit> at(Collection<String> paths) {
        return db.selectFrom(UNIT)
                .where(UNIT.PATH.in(paths), UNIT.CLOSED_ON.isNull())
                .fetchMap(UNIT.PATH, LocateQueries::unit);
    }

    private static Unit unit(Record row) {
        var unit = row.into(UNIT);
        return new Unit(
                new UnitId(unit.getId()),
                unit.getCode(),
                unit.getPath(),
                unit.getName(),
                Unit.Tier.valueOf(unit.getTier()),
                unit.getHeight(),
                null,
                null,
                Unit.Kind.valueOf(unit.getKind()),
                unit.getVersion());
    }
}
