package cn.mulin.demo;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.Appointment;
import cn.mulin.leadership.Terms;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.BulkPeople.Family;
import cn.mulin.people.Dwelling;
import cn.mulin.people.HouseholdDraft;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentDraft;
import cn.mulin.people.ResidentDraft.NoIdNumber;
import cn.mulin.people.ResidentId;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.LayOut;
import cn.mulin.territory.Line;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;

/** 演示镇 — one town of the demo county, whole: ladder, households, leaders, and here and there a vacancy. */
@Component
class DemoTown {

    private static final String TOWN = "大瑶镇";
    private static final int AREAS = 82;
    private static final int GROUPS = 362;
    private static final int NEIGHBOURHOODS = 1_778;
    private static final long SEED = 7;
    private static final LocalDate STARTED = LocalDate.of(2023, 10, 8);

    private final Divisions divisions;
    private final Territory territory;
    private final Ladders ladders;
    private final Lines lines;
    private final Units units;
    private final BulkPeople people;
    private final Terms terms;
    private final Clock clock;

    DemoTown(
            Divisions divisions,
            Territory territory,
            Ladders ladders,
            Lines lines,
            Units units,
            BulkPeople people,
            Terms terms,
            Clock clock) {
        this.divisions = divisions;
        this.territory = territory;
        this.ladders = ladders;
        this.lines = lines;
        this.units = units;
        this.people = people;
        this.terms = terms;
        this.clock = clock;
    }

    void divisions(CountyCode county) {
        try (var list = Divisions.shipped(county).orElseThrow()) {
            divisions.importFrom(county, list);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void make(CountyCode county) {
        var invented = new Invented(SEED, county.value(), LocalDate.now(clock));
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var villages = territory.children(town().id());
        layOut(villages);
        for (Unit village : villages) {
            settle(village, invented, chance);
        }
    }

    private Unit town() {
        return territory.children(territory.county().id()).stream()
                .filter(unit -> unit.name().equals(TOWN))
                .findFirst()
                .orElseThrow();
    }

    private void layOut(List<Unit> villages) {
        var ladder = ladders.all().getFirst();
        var plans = new ArrayList<LayOut>();
        for (int at = 0; at < villages.size(); at++) {
            var line = lines.set(villages.get(at), ladder.id(), Line.Purpose.SERVICE, "服务线", STARTED);
            int share = at;
            var counts = List.of(AREAS, GROUPS, NEIGHBOURHOODS).stream()
                    .map(total -> part(total, share, villages.size()))
                    .toList();
            plans.add(new LayOut(villages.get(at), line.id(), counts));
        }
        units.layOut(plans, "演示县");
    }

    /** The {@code at}-th of {@code parts} nearly equal parts of {@code total}. */
    private static int part(int total, int at, int parts) {
        return total * (at + 1) / parts - total * at / parts;
    }

    private void settle(Unit village, Invented invented, RandomGenerator chance) {
        var families = new ArrayList<Family>();
        var appointments = new ArrayList<Appointment>();
        int door = 0;
        for (Unit area : territory.children(village.id())) {
            var atHome = new ArrayList<Family>();
            for (Unit group : territory.children(area.id())) {
                var inGroup = new ArrayList<Family>();
                for (Unit neighbourhood : territory.children(group.id())) {
                    int homes = chance.nextInt(7, 13);
                    var here = new ArrayList<Family>();
                    for (int i = 0; i < homes; i++) {
                        here.add(family(neighbourhood, group.name() + ++door + "号", door, invented.home()));
                    }
                    lead(neighbourhood, here, chance, appointments);
                    inGroup.addAll(here);
                }
                lead(group, inGroup, chance, appointments);
                atHome.addAll(inGroup);
            }
            lead(area, atHome, chance, appointments);
            families.addAll(atHome);
        }
        people.write(families.iterator(), Source.INVENTED);
        terms.appointAll(appointments, Scope.of(village.path()));
    }

    /** One grown-up of {@code homes} holds the post; one post in forty is vacant. */
    private void lead(Unit unit, List<Family> homes, RandomGenerator chance, List<Appointment> appointments) {
        var grownUps = homes.stream()
                .filter(family -> !family.household().vacantRegistration())
                .flatMap(family -> family.residents().stream())
                .filter(person -> person.phone() != null
                        && person.bornOn() != null
                        && person.bornOn().isBefore(LocalDate.now(clock).minusYears(30)))
                .toList();
        if (grownUps.isEmpty() || chance.nextInt(40) == 0) {
            return;
        }
        var leader = grownUps.get(chance.nextInt(grownUps.size()));
        appointments.add(Appointment.fromRoster(
                territory.deskOf(unit.id()).id(), leader.id().value(), STARTED));
    }

    private static Family family(Unit where, String door, int number, Invented.Home home) {
        var household = new HouseholdDraft(
                new HouseholdId(cn.mulin.kernel.Ids.next()),
                "%05d".formatted(number),
                door,
                home.rented() ? Dwelling.RENTED : Dwelling.OWN,
                home.vacant(),
                null);
        var residents = home.people().stream()
                .map(person -> resident(person, !home.vacant()))
                .toList();
        return new Family(where.id(), household, residents);
    }

    private static ResidentDraft resident(Invented.Person person, boolean livesHere) {
        return new ResidentDraft(
                new ResidentId(cn.mulin.kernel.Ids.next()),
                new PersonName(person.name()),
                person.woman() ? Gender.FEMALE : Gender.MALE,
                person.born(),
                Relation.of(person.relation()),
                true,
                livesHere,
                person.idNumber() == null ? null : new IdNumber(person.idNumber()),
                person.idNumber() == null ? NoIdNumber.NOT_TOLD : null,
                person.phone() == null ? null : new Phone(person.phone()));
    }
}
