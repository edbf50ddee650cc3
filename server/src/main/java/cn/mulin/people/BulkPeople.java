package cn.mulin.people;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.people.Provenance.Source;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 成批写入 — households with their people by the hundred thousand, streamed with COPY in constant memory. The rows equal
 * those of {@link Households#add} and {@link Residents#add}; the caller has checked what those would refuse.
 */
@Service
public class BulkPeople {

    private static final int CHUNK = 1_000;

    private final BulkPeopleStore store;
    private final AuditLog audit;
    private final Clock clock;

    BulkPeople(BulkPeopleStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 一户及其人.
     *
     * @param where a unit of the lowest rung, or the village
     * @param household with the village's code for it
     */
    public record Family(UnitId where, HouseholdDraft household, List<ResidentDraft> residents) {}

    /** 写了多少. */
    public record Written(int households, int residents) {}

    /** 已登记的一户 — for comparing with a roster: what is known, with the versions to change it by. */
    public record Known(Place place, HouseholdDraft household, int version, List<KnownResident> residents) {}

    /** 已登记的一人. */
    public record KnownResident(ResidentDraft resident, int version) {}

    /**
     * Adds all of {@code families} in the caller's transaction, or one of its own: all or none.
     *
     * @throws cn.mulin.kernel.Refusal when a place is outside the actor's scope or holds no households
     */
    @Transactional
    public Written write(Iterator<Family> families, Source source) {
        var today = LocalDate.now(clock);
        int households = 0;
        int residents = 0;
        while (families.hasNext()) {
            var chunk = next(families);
            var places = store.places(unitsOf(chunk), Actor.current().scope());
            var homes = new ArrayList<Household>(chunk.size());
            var people = new ArrayList<Resident>(chunk.size() * 3);
            for (var family : chunk) {
                var place = places.at(family.where());
                var code = java.util.Objects.requireNonNull(family.household().code(), "a bulk household has a code");
                homes.add(Household.from(family.household(), code, place, source, today));
                family.residents()
                        .forEach(draft -> people.add(
                                Resident.from(draft, family.household().id(), place, source, today)));
            }
            store.copy(homes, people);
            households += homes.size();
            residents += people.size();
        }
        audit.did("people.bulk-added", "household", null, String.valueOf(households));
        return new Written(households, residents);
    }

    /** What is known of a village, household by household in the order of their codes, opened for comparison. */
    @Transactional(readOnly = true)
    public List<Known> known(UnitId village) {
        return store.known(village, Actor.current().scope());
    }

    /** As {@link #known}, of the households alone: nobody in them is opened. */
    @Transactional(readOnly = true)
    public List<Known> knownHouseholds(UnitId village) {
        return store.knownHouseholds(village, Actor.current().scope());
    }

    private static List<Family> next(Iterator<Family> families) {
        var chunk = new ArrayList<Family>(CHUNK);
        while (chunk.size() < CHUNK && families.hasNext()) {
            chunk.add(families.next());
        }
        return chunk;
    }

    private static Collection<UnitId> unitsOf(List<Family> chunk) {
        var units = new HashSet<UnitId>();
        chunk.forEach(family -> units.add(family.where()));
        return units;
    }
}
