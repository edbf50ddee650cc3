package cn.mulin.leadership;

import static cn.mulin.db.territory.Tables.UNIT_VERSION;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.people.Dwelling;
import cn.mulin.people.HouseholdDraft;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Households;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentDraft;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Line;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitDraft;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.Units;
import cn.mulin.territory.ladder.Ladders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/**
 * The stage: a county with a town and two villages. A has one 片 of two 组, the first with two 邻 and the second with one;
 * B has one 楼栋 with one 单元. Everybody is invented.
 */
public final class LeadershipScene {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    static final String COUNTY = "990000/";
    static final String A = COUNTY + "100/201/";
    static final String B = COUNTY + "100/202/";

    private final DSLContext db;
    private final Units units;
    private final Lines lines;
    private final Ladders ladders;
    private final Territory territory;
    private final Households households;
    private final Residents residents;
    private final Actor keeper = clerk(COUNTY);

    public final UnitId county = unitId();
    public final UnitId town = unitId();
    public final UnitId villageA = unitId();
    public final UnitId villageB = unitId();
    public final UnitId top = unitId();
    public final UnitId firstGroup = unitId();
    public final UnitId secondGroup = unitId();
    public final UnitId first = unitId();
    public final UnitId second = unitId();
    public final UnitId third = unitId();
    public final UnitId building = unitId();
    public final UnitId entrance = unitId();

    public static LeadershipScene built(ApplicationContext context) {
        var scene = new LeadershipScene(context);
        scene.build();
        return scene;
    }

    private LeadershipScene(ApplicationContext context) {
        this.db = context.getBean(DSLContext.class);
        this.units = context.getBean(Units.class);
        this.lines = context.getBean(Lines.class);
        this.ladders = context.getBean(Ladders.class);
        this.territory = context.getBean(Territory.class);
        this.households = context.getBean(Households.class);
        this.residents = context.getBean(Residents.class);
    }

    public static Actor clerk(String path) {
        return new Actor(Ids.next(), Actor.Kind.STAFF, null, null, Set.of(), Scope.of(path));
    }

    public static DeskId desk(UnitId unit) {
        return new DeskId(unit.value());
    }

    private void build() {
        plant(
                division(county, null, "990000", COUNTY, "试点县", Unit.Tier.COUNTY),
                division(town, county, "990000100", COUNTY + "100/", "试点镇", Unit.Tier.TOWN),
                division(villageA, town, "990000100201", A, "甲村", Unit.Tier.VILLAGE),
                division(villageB, town, "990000100202", B, "乙村", Unit.Tier.VILLAGE));
        var lineA = line(villageA, "pian-zu-lin");
        var lineB = line(villageB, "grid-building-entrance");
        plant(
                rung(top, villageA, A + "001/", 3, lineA, "桥头片", "桥头片片长"),
                rung(firstGroup, top, A + "001/001/", 2, lineA, "新塘组", "新塘组组长"),
                rung(first, firstGroup, A + "001/001/001/", 1, lineA, "1邻", "新塘组1邻邻长"),
                rung(second, firstGroup, A + "001/001/002/", 1, lineA, "2邻", "新塘组2邻邻长"),
                rung(secondGroup, top, A + "001/002/", 2, lineA, "石坝组", "石坝组组长"),
                rung(third, secondGroup, A + "001/002/001/", 1, lineA, "1邻", "石坝组1邻邻长"),
                rung(building, villageB, B + "001/", 2, lineB, "1栋", "1栋楼栋长"),
                rung(entrance, building, B + "001/001/", 1, lineB, "1单元", "1栋1单元单元长"));
        db.update(UNIT_VERSION)
                .set(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_FROM.minus(100))
                .execute();
    }

    private void plant(UnitDraft... drafts) {
        keeper.run(() -> units.plant(List.of(drafts), null));
    }

    private static UnitDraft division(UnitId id, UnitId parent, String code, String path, String name, Unit.Tier tier) {
        int height = Rung.COUNTY - tier.ordinal();
        return new UnitDraft(
                id, parent, path, code, name, null, tier, height, null, Unit.Kind.ORDINARY, null, name + "办", true);
    }

    private static UnitDraft rung(
            UnitId id, UnitId parent, String path, int height, LineId line, String name, String post) {
        return new UnitDraft(
                id,
                parent,
                path,
                path.replace("/", ""),
                name,
                null,
                Unit.Tier.RUNG,
                height,
                line,
                Unit.Kind.ORDINARY,
                null,
                post,
                false);
    }

    private LineId line(UnitId village, String ladder) {
        var known = ladders.all().stream()
                .filter(each -> each.code().equals(ladder))
                .findFirst()
                .orElseThrow();
        return keeper.call(() -> lines.set(
                        territory.unit(village), known.id(), Line.Purpose.SERVICE, "服务线", TODAY.minusDays(100)))
                .id();
    }

    public HouseholdId household(UnitId where, String door) {
        return keeper.call(() -> households.add(
                where, new HouseholdDraft(HouseholdId.next(), null, door, Dwelling.OWN, false, null), Source.CLERK));
    }

    /** Somebody in a household of their own. */
    public UUID resident(UnitId where, String name) {
        return resident(household(where, name + "家"), name, Gender.FEMALE).value();
    }

    public ResidentId resident(HouseholdId household, String name, Gender gender) {
        var draft = new ResidentDraft(
                ResidentId.next(),
                new PersonName(name),
                gender,
                null,
                Relation.HEAD,
                true,
                true,
                null,
                ResidentDraft.NoIdNumber.NOT_TOLD,
                null);
        return keeper.call(() -> residents.add(household, draft, Source.CLERK));
    }

    /** Somebody who can be rung up. */
    public UUID reachable(UnitId where, String name, String phone) {
        var draft = new ResidentDraft(
                ResidentId.next(),
                new PersonName(name),
                Gender.FEMALE,
                null,
                Relation.HEAD,
                true,
                true,
                null,
                ResidentDraft.NoIdNumber.NOT_TOLD,
                new Phone(phone));
        var home = household(where, name + "家");
        return keeper.call(() -> residents.add(home, draft, Source.CLERK)).value();
    }

    public void leaves(UUID resident) {
        keeper.run(() -> residents.leave(new ResidentId(resident), 0, TODAY, Residents.Leaving.MOVED_AWAY));
    }

    private static UnitId unitId() {
        return new UnitId(Ids.next());
    }
}
