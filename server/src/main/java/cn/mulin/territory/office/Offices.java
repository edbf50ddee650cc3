package cn.mulin.territory.office;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.DeskKind;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 机构台 — the desks of departments and partners: 派出所, 执法大队, 民政办, 物业. */
@Service
@Transactional
public class Offices {

    private final OfficeStore store;
    private final Territory territory;
    private final AuditLog audit;
    private final Clock clock;

    Offices(OfficeStore store, Territory territory, AuditLog audit, Clock clock) {
        this.store = store;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** The unit's own desk first, then departments and partners. */
    @Transactional(readOnly = true)
    public List<Office> of(UnitId unit, Scope scope) {
        return store.of(territory.unit(unit, scope).id(), scope);
    }

    /** @throws Refusal when there is none within {@code scope} */
    @Transactional(readOnly = true)
    public Office office(DeskId id, Scope scope) {
        return store.find(id, scope).orElseThrow(() -> Refusal.of(OfficeProblem.OFFICE_UNKNOWN));
    }

    /**
     * Opens a desk beside the unit's own, which is its next desk up.
     *
     * @param kind a department or a partner
     * @param signsIn false for a partner who is only ever told and asked: others write down what it answers
     */
    public DeskId open(UnitId at, DeskKind kind, String name, boolean signsIn, Scope scope) {
        var unit = territory.unit(at, scope);
        refuseUnlessFitting(unit, kind);
        refuseIfNameTaken(unit.id(), name);
        var id = new DeskId(Ids.next());
        store.add(id, unit, kind, name, signsIn, LocalDate.now(clock));
        audit.did("territory.office-opened", "desk", id.value());
        return id;
    }

    public void change(DeskId id, String name, boolean signsIn, Scope scope) {
        var office = besides(id, scope);
        if (!office.name().equals(name)) {
            refuseIfNameTaken(office.unit(), name);
        }
        store.rename(id, name, signsIn);
        audit.did("territory.office-changed", "desk", id.value());
    }

    public void close(DeskId id, Scope scope) {
        store.close(besides(id, scope).id(), LocalDate.now(clock));
        audit.did("territory.office-closed", "desk", id.value());
    }

    /** A department or partner; a unit's own desk goes with its unit. */
    private Office besides(DeskId id, Scope scope) {
        var office = office(id, scope);
        if (!isBesides(office.kind())) {
            throw Refusal.of(OfficeProblem.OFFICE_IS_THE_UNITS_OWN, office.name());
        }
        return office;
    }

    private static void refuseUnlessFitting(Unit unit, DeskKind kind) {
        if (!isBesides(kind)) {
            throw Refusal.of(OfficeProblem.OFFICE_IS_THE_UNITS_OWN, unit.name());
        }
        if (kind == DeskKind.DEPARTMENT && !unit.isDivision()) {
            throw Refusal.of(OfficeProblem.OFFICE_NEEDS_A_DIVISION, unit.name());
        }
    }

    private static boolean isBesides(DeskKind kind) {
        return kind == DeskKind.DEPARTMENT || kind == DeskKind.PARTNER;
    }

    private void refuseIfNameTaken(UnitId unit, String name) {
        if (store.hasNamed(unit, name)) {
            throw Refusal.of(OfficeProblem.OFFICE_NAME_TAKEN, name);
        }
    }
}
