package cn.mulin.people;

import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.territory.Tables.LADDER;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;

/**
 * The stage: a county with one town and two villages, A with two units of the lowest rung, B with one; a clerk for each
 * village and one for the county. Its people are invented, with numbers of a region no county has.
 */
public final class PeopleScene {

    public static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private final DSLContext db;
    private final Households households;
    private final Residents residents;
    private final AtomicInteger invented = new AtomicInteger(5_000);

    public final UnitId villageA = new UnitId(Ids.next());
    public final UnitId villageB = new UnitId(Ids.next());
    public final UnitId first = new UnitId(Ids.next());
    public final UnitId second = new UnitId(Ids.next());
    public final UnitId elsewhere = new UnitId(Ids.next());
    public final UnitId middle = new UnitId(Ids.next());

    public static final String COUNTY = "990000/";
    public static final String TOWN = COUNTY + "100/";
    public static final String A = TOWN + "201/";
    public static final String B = TOWN + "202/";

    public final Actor clerkOfA = clerk(A);
    public final Actor clerkOfB = clerk(B);
    public final Actor county = clerk(COUNTY);
    public final Actor leader = actor(Actor.Kind.LEADER, A + "01/01/", Set.of("people:read"));

    public static PeopleScene built(DSLContext db, Households households, Residents residents) {
        var scene = new PeopleScene(db, households, residents);
        scene.build();
        return scene;
    }

    private PeopleScene(DSLContext db, Households households, Residents residents) {
        this.db = db;
        this.households = households;
        this.residents = residents;
    }

    public static Actor clerk(String path) {
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

    public static Actor actor(Actor.Kind kind, String path, Set<String> permissions) {
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
                .set(UNIT.FULL_NAME, name)
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
                .set(LINE.PLANNED_AT, java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .set(LINE.STARTED_ON, TODAY)
                .execute();
        return line;
    }

    public HouseholdId household(UnitId where, String door) {
        return county.call(() -> households.add(where, aDoor(door), Source.CLERK));
    }

    public ResidentId resident(HouseholdId household, ResidentDraft draft) {
        return county.call(() -> residents.add(household, draft, Source.CLERK));
    }

    public static HouseholdDraft aDoor(String door) {
        return new HouseholdDraft(HouseholdId.next(), null, door, Dwelling.OWN, false, null);
    }

    public ResidentDraft head(String name) {
        return person(name, Relation.HEAD);
    }

    public ResidentDraft person(String name, Relation relation) {
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

    public static ResidentDraft without(ResidentDraft draft, boolean idNumber, boolean phone) {
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

    public static Phone phone(int number) {
        return new Phone("1990000%04d".formatted(number));
    }

    /** A valid number of the region 990000, which no county has. */
    public static IdNumber idNumber(int number) {
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

    /** Somebody at a door of their own. */
    public ResidentId someone(UnitId where, String door, String name) {
        return resident(household(where, door), head(name));
    }

    /** A label as it lies in the database, whatever its kind. */
    public UUID label(DSLContext db, ResidentId bearer) {
        var id = Ids.next();
        db.insertInto(LABEL)
                .set(LABEL.ID, id)
                .set(LABEL.RESIDENT_ID, bearer.value())
                .set(LABEL.PATH, A)
                .set(LABEL.KIND_INDEX, new byte[] {1})
                .set(LABEL.SEALED, new byte[] {1})
                .set(LABEL.SOURCE, Source.CLERK.name())
                .set(LABEL.CONFIRMED_ON, TODAY)
                .execute();
        return id;
    }

    public static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}
