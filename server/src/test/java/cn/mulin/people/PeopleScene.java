package cn.mulin.people;

import static cn.mulin.db.territory.Tables.LADDER;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.UNIT;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.people.Provenance.Source;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/**
 * The stage: a county with one town and two villages, A with two units of the lowest rung, B with one; a clerk for each
 * village and one for the county. Its people are invented, with numbers of a region no county has.
 */
final class PeopleScene {

    static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private final DSLContext db;
    private final Households households;
    private final Residents residents;
    private final AtomicInteger invented = new AtomicInteger(5_000);

    final UnitId villageA = new UnitId(Ids.next());
    final UnitId villageB = new UnitId(Ids.next());
    final UnitId first = new UnitId(Ids.next());
    final UnitId second = new UnitId(Ids.next());
    final UnitId elsewhere = new UnitId(Ids.next());
    final UnitId middle = new UnitId(Ids.next());

    static final String COUNTY = "990000/";
    static final String TOWN = COUNTY + "100/";
    static final String A = TOWN + "201/";
    static final String B = TOWN + "202/";

    final Actor clerkOfA = clerk(A);
    final Actor clerkOfB = clerk(B);
    final Actor county = clerk(COUNTY);
    final Actor leader = actor(Actor.Kind.LEADER, A + "01/01/", Set.of("people:read"));

    static PeopleScene built(DSLContext db, Households households, Residents residents) {
        var scene = new PeopleScene(db, households, residents);
        scene.build();
        return scene;
    }

    private PeopleScene(DSLContext db, Households households, Residents residents) {
        this.db = db;
        this.households = households;
        this.residents = residents;
    }

    static Actor clerk(String path) {
        return actor(
                Actor.Kind.STAFF,
                path,
                Set.of(
                        "people:read",
                        "people:write",
                        "people:names",
                        "people:unmask",
                        "people:labels",
                        "people:merge",
                        "people:requests"));
    }

    static Actor actor(Actor.Kind kind, String path, Set<String> permissions) {
        return new Actor(Ids.next(), kind, null, null, permissions, Scope.of(path));
    }

    private void build() {
        var county = new UnitId(Ids.next());
        var town = new UnitId(Ids.next());
        unit(county, null, COUNTY, "COUNTY", 8, null, "试点县");
        unit(town, county, TOWN, "TOWN", 7, null, "试点镇");
        unit(villageA, town, A, "VILLAGE", 6, null, "甲村");
        unit(villageB, town, B, "VILLAGE", 6, null, "乙村");
        var lineA = line(villageA);
        var lineB = line(villageB);
        unit(middle, villageA, A + "01/", "RUNG", 2, lineA, "一组");
        unit(first, middle, A + "01/01/", "RUNG", 1, lineA, "一邻");
        unit(second, middle, A + "01/02/", "RUNG", 1, lineA, "二邻");
        unit(elsewhere, villageB, B + "01/", "RUNG", 1, lineB, "一邻");
    }

    private void unit(UnitId id, UnitId parent, String path, String tier, int height, UUID line, String name) {
        db.insertInto(UNIT)
                .set(UNIT.ID, id.value())
                .set(UNIT.CODE, path.replace("/", ""))
                .set(UNIT.PATH, path)
                .set(UNIT.PARENT_ID, parent == null ? null : parent.value())
                .set(UNIT.TIER, tier)
                .set(UNIT.HEIGHT, (short) height)
                .set(UNIT.LINE_ID, line)
                .set(UNIT.NAME, name)
                .set(UNIT.PINYIN, "x")
                .set(UNIT.INITIALS, "x")
                .set(UNIT.OPENED_ON, TODAY)
                .execute();
    }

    private UUID line(UnitId village) {
        var ladder = Ids.next();
        db.insertInto(LADDER)
                .set(LADDER.ID, ladder)
                .set(LADDER.CODE, ladder.toString())
                .set(LADDER.NAME, "试点阶梯")
                .execute();
        var line = Ids.next();
        db.insertInto(LINE)
                .set(LINE.ID, line)
                .set(LINE.VILLAGE_ID, village.value())
                .set(LINE.LADDER_ID, ladder)
                .set(LINE.PURPOSE, "SERVICE")
                .set(LINE.NAME, "服务线")
                .set(LINE.STARTED_ON, TODAY)
                .execute();
        return line;
    }

    HouseholdId household(UnitId where, String door) {
        return county.call(() -> households.add(where, aDoor(door), Source.CLERK));
    }

    ResidentId resident(HouseholdId household, ResidentDraft draft) {
        return county.call(() -> residents.add(household, draft, Source.CLERK));
    }

    static HouseholdDraft aDoor(String door) {
        return new HouseholdDraft(HouseholdId.next(), null, door, Dwelling.OWN, false, null);
    }

    ResidentDraft head(String name) {
        return person(name, Relation.HEAD);
    }

    ResidentDraft person(String name, Relation relation) {
        int number = invented.incrementAndGet();
        return new ResidentDraft(
                ResidentId.next(),
                new PersonName(name),
                Gender.UNKNOWN,
                null,
                relation,
                true,
                true,
                idNumber(number),
                null,
                phone(number));
    }

    static ResidentDraft without(ResidentDraft draft, boolean idNumber, boolean phone) {
        return new ResidentDraft(
                draft.id(),
                draft.name(),
                draft.gender(),
                draft.bornOn(),
                draft.relation(),
                draft.registeredHere(),
                draft.livesHere(),
                idNumber ? draft.idNumber() : null,
                null,
                phone ? draft.phone() : null);
    }

    static Phone phone(int number) {
        return new Phone("1990000%04d".formatted(number));
    }

    /** A valid number of the region 990000, which no county has. */
    static IdNumber idNumber(int number) {
        var open = "990000%d0101%03d".formatted(1970 + number / 1000, number % 1000);
        return "0123456789X"
                .chars()
                .mapToObj(check -> IdNumber.read(open + (char) check, TODAY))
                .filter(IdNumber.Reading.Valid.class::isInstance)
                .map(IdNumber.Reading.Valid.class::cast)
                .findFirst()
                .orElseThrow()
                .number();
    }
}
