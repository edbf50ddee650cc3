package cn.mulin.roster;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.leadership.Terms;
import cn.mulin.people.BulkChanges;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.Provenance.Source;
import cn.mulin.roster.RosterImport.VillageState;
import cn.mulin.roster.Villages.Planned;
import cn.mulin.roster.plan.VillagePlan;
import cn.mulin.territory.Line.Purpose;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.Units;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies a roster to one village: all of it and that it was done, in one transaction, or nothing. */
@Service
class VillageWriter {

    private static final String REASON = "名册导入";

    private final Villages villages;
    private final VillageStore store;
    private final StagedStore staged;
    private final Lines lines;
    private final Units units;
    private final BulkPeople people;
    private final BulkChanges changes;
    private final Terms terms;
    private final AuditLog audit;
    private final Clock clock;

    VillageWriter(
            Villages villages,
            VillageStore store,
            StagedStore staged,
            Lines lines,
            Units units,
            BulkPeople people,
            BulkChanges changes,
            Terms terms,
            AuditLog audit,
            Clock clock) {
        this.villages = villages;
        this.store = store;
        this.staged = staged;
        this.lines = lines;
        this.units = units;
        this.people = people;
        this.changes = changes;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Finds out what the rows would do, and keeps it for whoever decides. */
    @Transactional
    public void check(RosterImport one, UnitId village) {
        var planned = villages.plan(
                village, staged.lines(one.id(), village), one.actor().scope());
        keep(one, planned, VillageState.CHECKED);
    }

    /** Does what the rows say, as the village stands now. A village that was done before is left alone. */
    @Transactional
    public void apply(RosterImport one, UnitId village) {
        if (!store.lockChecked(one.id(), village)) {
            return;
        }
        var planned = villages.plan(
                village, staged.lines(one.id(), village), one.actor().scope());
        if (planned.plan().faults() > 0) {
            keep(one, planned, VillageState.LEFT_OUT);
            return;
        }
        keep(one, planned, VillageState.APPLIED);
        write(planned);
        store.applied(one.id(), village, OffsetDateTime.now(clock));
        audit.did("roster.village-applied", "unit", village.value(), one.id().toString());
    }

    private void keep(RosterImport one, Planned planned, VillageState state) {
        var village = planned.village();
        store.planned(one.id(), village.id(), state, planned.plan());
        store.forgetFlaws(one.id(), village.id());
        store.flaws(one.id(), village.id(), village.path(), planned.plan().flaws());
    }

    /** Units first, for households hang on them; who stops being a head before who becomes one; leaders last. */
    private void write(Planned planned) {
        var plan = planned.plan();
        writeUnits(planned);
        if (!plan.families().isEmpty()) {
            people.write(plan.families().iterator(), Source.ROSTER);
        }
        if (!plan.householdChanges().isEmpty()) {
            changes.changeHouseholds(plan.householdChanges(), Source.ROSTER);
        }
        if (!plan.residentChanges().isEmpty()) {
            changes.changeResidents(plan.residentChanges(), Source.ROSTER);
        }
        if (!plan.newcomers().isEmpty()) {
            changes.addResidents(plan.newcomers(), Source.ROSTER);
        }
        var scope = Actor.current().scope();
        if (!plan.appointments().isEmpty()) {
            terms.appointAll(plan.appointments(), scope);
        }
        plan.handOvers().forEach(wanted -> terms.handOver(wanted, scope));
    }

    private void writeUnits(Planned planned) {
        var plan = planned.plan();
        if (!plan.units().isEmpty()) {
            units.plantListed(planned.village(), line(planned), plan.units(), REASON);
        }
        for (var change : plan.unitChanges()) {
            units.rename(change.unit(), change.name(), REASON, null);
            units.describe(change.unit(), null, change.kind(), REASON, null);
        }
    }

    private LineId line(Planned planned) {
        var standing = planned.known().line();
        return standing != null ? standing : set(planned.village(), planned.plan());
    }

    private LineId set(Unit village, VillagePlan plan) {
        var ladder = Objects.requireNonNull(plan.ladder(), "new units stand on a ladder");
        return lines.set(village, ladder.id(), Purpose.SERVICE, "服务线", null).id();
    }
}
