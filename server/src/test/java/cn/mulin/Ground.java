package cn.mulin;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.Appointment;
import cn.mulin.leadership.Terms;
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
import cn.mulin.territory.Lines;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitDraft;
import cn.mulin.territory.Units;
import cn.mulin.territory.ladder.Ladders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * A small county to stand on, built by the public steps: two towns, a village in each, a ladder with one unit on each rung,
 * one household with two residents. A unit's own desk has the unit's id.
 */
public final class Ground {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final ApplicationContext context;
    private final String root = CountyContext.current() + "/";

    public final Unit county;
    public final Place here;
    public final Place there;

    /**
     * A village and what lies in it.
     *
     * @param unit the unit of the lowest rung
     * @param resident the one to be a leader
     * @param phone the resident's, from the range for invented people
     */
    public record Place(
            Unit town, Unit village, Unit unit, UUID household, UUID resident, UUID neighbour, String phone) {

        public String path() {
            return unit.path();
        }

        public DeskId clerk() {
            return new DeskId(village.id().value());
        }

        public DeskId townRoom() {
            return new DeskId(town.id().value());
        }

        public DeskId post() {
            return new DeskId(unit.id().value());
        }
    }

    private Ground(ApplicationContext context) {
        this.context = context;
        this.county = division(null, CountyContext.current().value(), "试点县", Unit.Tier.COUNTY);
        this.here = place("001", "东", "19900000001");
        this.there = place("002", "西", "19900000002");
    }

    /** Lays it in the county at hand, with the county's own right. */
    public static Ground lay(ApplicationContext context) {
        var scope = Scope.of(CountyContext.current() + "/");
        var maker = new Actor(Ids.next(), Actor.Kind.STAFF, null, null, Set.of(), scope);
        return maker.call(() -> new Ground(context));
    }

    public DeskId countyOffice() {
        return new DeskId(county.id().value());
    }

    /** Puts {@code resident} on a post from today on. */
    public void appoint(UUID resident, DeskId post) {
        context.getBean(Terms.class).appoint(Appointment.fromRoster(post, resident, TODAY), Scope.of(root));
    }

    private Place place(String label, String name, String phone) {
        var town = division(county, label, name + "镇", Unit.Tier.TOWN);
        var village = division(town, "001", name + "村", Unit.Tier.VILLAGE);
        var unit = lowest(village, name);
        var household = context.getBean(Households.class)
                .add(
                        unit.id(),
                        new HouseholdDraft(new HouseholdId(Ids.next()), null, name + "村1号", Dwelling.OWN, false, null),
                        Source.INVENTED);
        var resident = resident(household, name + "小明", Relation.HEAD, new Phone(phone));
        var neighbour = resident(household, name + "小红", Relation.UNSTATED, null);
        return new Place(town, village, unit, household.value(), resident, neighbour, phone);
    }

    private UUID resident(HouseholdId household, String name, Relation relation, Phone phone) {
        var draft = new ResidentDraft(
                new ResidentId(Ids.next()),
                new PersonName(name),
                Gender.MALE,
                null,
                relation,
                true,
                true,
                null,
                ResidentDraft.NoIdNumber.NOT_TOLD,
                phone);
        return context.getBean(Residents.class)
                .add(household, draft, Source.INVENTED)
                .value();
    }

    private Unit division(Unit parent, String label, String name, Unit.Tier tier) {
        var code = (parent == null ? "" : parent.code()) + label;
        var draft = UnitDraft.division(parent, label, code, name, name, tier, type(tier));
        units().plant(List.of(draft), null);
        return draft.asUnit();
    }

    private static String type(Unit.Tier tier) {
        return switch (tier) {
            case TOWN -> "镇";
            case VILLAGE -> "村";
            case COUNTY, RUNG -> "";
        };
    }

    private Unit lowest(Unit village, String name) {
        var ladder = context.getBean(Ladders.class).all().getFirst();
        context.getBean(Lines.class).set(village, ladder.id(), Line.Purpose.SERVICE, "服务线", TODAY);
        var unit = village;
        while (unit.height() > 1) {
            unit = units().create(unit.id(), null, name + unit.height() + "号", Unit.Kind.ORDINARY, null);
        }
        return unit;
    }

    private Units units() {
        return context.getBean(Units.class);
    }
}
