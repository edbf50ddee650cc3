package cn.mulin.demo;

import cn.mulin.demo.InventedPlace.House;
import cn.mulin.kernel.Ids;
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
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 安家 — moves the people of an invented village into the units of a real one, in bulk, and puts its leaders on their posts. */
@Component
class Settlers {

    private final Territory territory;
    private final BulkPeople people;
    private final Terms terms;

    Settlers(Territory territory, BulkPeople people, Terms terms) {
        this.territory = territory;
        this.people = people;
        this.terms = terms;
    }

    /** @param village divided in the shape of {@code place} */
    void settle(Unit village, InventedPlace place, LocalDate since) {
        var moving = new Moving(since);
        moving.into(village, place);
        people.write(moving.families.iterator(), Source.INVENTED);
        terms.appointAll(moving.appointments, Scope.of(village.path()));
    }

    /** What a village comes to. */
    private final class Moving {

        private final LocalDate since;
        private final Map<Integer, Family> homes = new HashMap<>();
        private final List<Family> families = new ArrayList<>();
        private final List<Appointment> appointments = new ArrayList<>();

        Moving(LocalDate since) {
            this.since = since;
        }

        void into(Unit unit, InventedPlace place) {
            place.houses().forEach(house -> {
                var family = family(unit, house);
                homes.put(house.number(), family);
                families.add(family);
            });
            if (!place.below().isEmpty()) {
                below(territory.children(unit.id()), place.below());
            }
            var leader = place.leader();
            if (leader != null) {
                var home = Objects.requireNonNull(homes.get(leader.house().number()), "leaders live in their village");
                var resident = home.residents().get(leader.at());
                appointments.add(Appointment.fromRoster(
                        new DeskId(unit.id().value()), resident.id().value(), since));
            }
        }

        private void below(List<Unit> units, List<InventedPlace> places) {
            if (units.size() != places.size()) {
                throw new IllegalStateException("a village is not divided as it was invented");
            }
            for (int at = 0; at < units.size(); at++) {
                into(units.get(at), places.get(at));
            }
        }
    }

    static Family family(Unit where, House house) {
        var home = house.home();
        var household = new HouseholdDraft(
                new HouseholdId(Ids.next()),
                house.code(),
                house.door(),
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
                new ResidentId(Ids.next()),
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
