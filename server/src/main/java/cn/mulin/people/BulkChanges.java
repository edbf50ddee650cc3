package cn.mulin.people;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 成批改动 — households and residents described anew, moved and added to by the thousand, in batches. The rows equal those of
 * {@link Households} and {@link Residents}; the caller has checked what those would refuse.
 */
@Service
@Transactional
public class BulkChanges {

    private final HouseholdStore households;
    private final ManyResidentsStore residents;
    private final BulkPeopleStore bulk;
    private final PathStore paths;
    private final AuditLog audit;
    private final Clock clock;

    BulkChanges(
            HouseholdStore households,
            ManyResidentsStore residents,
            BulkPeopleStore bulk,
            PathStore paths,
            AuditLog audit,
            Clock clock) {
        this.households = households;
        this.residents = residents;
        this.bulk = bulk;
        this.paths = paths;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 改一户.
     *
     * @param version what the change is based on
     * @param where a unit of the lowest rung, or the village; its present place when it stays
     */
    public record HouseholdChange(HouseholdId id, int version, HouseholdDraft draft, UnitId where) {}

    /** 改一人. @param household where they live from now on; their present one when they stay */
    public record ResidentChange(ResidentId id, int version, HouseholdId household, ResidentDraft draft) {}

    /** 新来的人. */
    public record Newcomer(HouseholdId household, ResidentDraft draft) {}

    /** All or none. @throws Refusal when one is not in the actor's scope, or was changed meanwhile */
    public void changeHouseholds(Collection<HouseholdChange> changes, Source source) {
        var before = byId(
                households.findAll(changes.stream().map(HouseholdChange::id).toList(), scope()), Household::id);
        var places = bulk.places(changes.stream().map(HouseholdChange::where).collect(Collectors.toSet()), scope());
        var rewritten = new ArrayList<Rewritten<Household>>();
        for (var change : changes) {
            var old = seen(of(before, change.id()), change.version());
            var after = old.described(change.draft(), source, today());
            var there = places.at(change.where());
            if (!old.place().isAt(there)) {
                after = after.placed(there, source, today());
                households.remember(old, today(), clock.instant());
                paths.follow(old.id(), there);
            }
            rewritten.add(new Rewritten<>(old, after));
        }
        households.replaceAll(rewritten);
        audit.did("people.bulk-changed", "household", null, String.valueOf(changes.size()));
    }

    /** All or none. @throws Refusal when one is not in the actor's scope, or was changed meanwhile */
    public void changeResidents(Collection<ResidentChange> changes, Source source) {
        var before =
                byId(residents.findAll(changes.stream().map(ResidentChange::id).toList(), scope()), Resident::id);
        var homes = homes(changes.stream().map(ResidentChange::household).collect(Collectors.toSet()));
        var rewritten = new ArrayList<Rewritten<Resident>>();
        for (var change : changes) {
            var old = seen(of(before, change.id()), change.version());
            var after = old.described(change.draft(), source, today());
            if (!old.household().equals(change.household())) {
                var there = of(homes, change.household()).place();
                after = after.movedTo(change.household(), there, change.draft().relation());
                paths.follow(old.id(), there);
            }
            rewritten.add(new Rewritten<>(old, after));
        }
        residents.replaceAll(rewritten);
        audit.did("people.bulk-changed", "resident", null, String.valueOf(changes.size()));
    }

    /** Adds people to households that are there already. All or none. */
    public void addResidents(Collection<Newcomer> newcomers, Source source) {
        var homes = homes(newcomers.stream().map(Newcomer::household).collect(Collectors.toSet()));
        var people = newcomers.stream()
                .map(one -> Resident.from(
                        one.draft(), one.household(), of(homes, one.household()).place(), source, today()))
                .toList();
        bulk.copy(List.of(), people);
        audit.did("people.bulk-added", "resident", null, String.valueOf(people.size()));
    }

    /** Of those ID numbers, whose they are, within the actor's scope. */
    @Transactional(readOnly = true)
    public Map<IdNumber, ResidentId> holders(Collection<IdNumber> numbers) {
        return residents.holders(numbers, scope());
    }

    /** 改前改后. */
    record Rewritten<T>(T before, T after) {}

    private Map<HouseholdId, Household> homes(Collection<HouseholdId> ids) {
        return byId(households.findAll(ids, scope()), Household::id);
    }

    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Who was found is in it: whoever was not found was refused before. */
    private static <K, T> T of(Map<K, T> found, K key) {
        return Objects.requireNonNull(found.get(key));
    }

    private static Household seen(Household household, int version) {
        refuseStale(household.version() != version);
        return household;
    }

    private static Resident seen(Resident resident, int version) {
        refuseStale(resident.version() != version);
        return resident;
    }

    private static void refuseStale(boolean stale) {
        if (stale) {
            throw Refusal.of(KernelProblem.STALE);
        }
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
