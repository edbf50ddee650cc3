package cn.mulin.agency;

import cn.mulin.agency.Kind.DecidedBy;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.office.Offices;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代办事项种类 — what the county lets be prepared, and which desks a case of it goes to. */
@Service
@Transactional
class Kinds {

    private final KindStore store;
    private final Territory territory;
    private final Offices offices;
    private final AuditLog audit;

    Kinds(KindStore store, Territory territory, Offices offices, AuditLog audit) {
        this.store = store;
        this.territory = territory;
        this.offices = offices;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<Kind> all() {
        return store.newest();
    }

    /** @throws Refusal when the county has none of that code in use */
    @Transactional(readOnly = true)
    Kind inUse(String code) {
        return store.newest(code).filter(Kind::inUse).orElseThrow(() -> Refusal.of(AgencyProblem.KIND_UNKNOWN));
    }

    @Transactional(readOnly = true)
    int versionOf(String code) {
        return store.newest(code).map(Kind::version).orElse(0);
    }

    /** As a new version; two who change at once are told apart. */
    void save(Kind kind) {
        if ((kind.decidedBy() == DecidedBy.DEPARTMENT) != (kind.department() != null)) {
            throw Refusal.of(AgencyProblem.DEPARTMENT_NEEDED);
        }
        if (kind.department() != null) {
            offices.office(kind.department(), Actor.current().scope());
        }
        if (new HashSet<>(kind.papers().stream().map(Kind.Paper::name).toList()).size()
                < kind.papers().size()) {
            throw Refusal.of(AgencyProblem.PAPER_NAMED_TWICE);
        }
        if (!store.add(kind)) {
            throw Refusal.of(KernelProblem.STALE);
        }
        audit.did("agency.kind-saved", "agency-kind", null, kind.code());
    }

    /** Papers a village decides on stay there; all others go in at the town, and from there to who decides. */
    @Transactional(readOnly = true)
    Route route(Kind kind, Desk preparer, String path) {
        var lineage = territory.lineage(path);
        var village = deskOf(lineage, Unit.Tier.VILLAGE);
        if (kind.decidedBy() == DecidedBy.VILLAGE) {
            return new Route(preparer, village, village, kind.workingDays());
        }
        var town = deskOf(lineage, Unit.Tier.TOWN);
        var decider = switch (kind.decidedBy()) {
            case COUNTY_OFFICE -> deskOf(lineage, Unit.Tier.COUNTY);
            case DEPARTMENT -> territory.desk(Objects.requireNonNull(kind.department()));
            case TOWN_ROOM, VILLAGE -> town;
        };
        return new Route(preparer, town, decider, kind.workingDays());
    }

    private Desk deskOf(List<Unit> lineage, Unit.Tier tier) {
        return lineage.stream()
                .filter(unit -> unit.tier() == tier)
                .findFirst()
                .map(unit -> territory.deskOf(unit.id()))
                .orElseThrow(() -> Refusal.of(AgencyProblem.UNKNOWN));
    }
}
