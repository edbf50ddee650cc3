package cn.mulin.roster.paper;

import cn.mulin.audit.SubjectNames;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.Masking;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 名册导出 — asked for first, with a reason where numbers are to be open, and taken within minutes by who asked. */
@Service
class Exports {

    private static final String UNMASK = "people:unmask";
    private static final Duration OPEN_FOR = Duration.ofMinutes(10);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final ExportStore store;
    private final RosterPages pages;
    private final Territory territory;
    private final List<SubjectNames> names;
    private final AuditLog audit;
    private final Clock clock;

    Exports(
            ExportStore store,
            RosterPages pages,
            Territory territory,
            List<SubjectNames> names,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.territory = territory;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** An export that may be taken. */
    record Ready(
            ExportId id,
            Unit division,
            boolean unmasked,
            @Nullable String reason) {}

    /** @throws Refusal when the unit is no division of the actor's, or open numbers are not for them */
    @Transactional
    public ExportId ask(UnitId unit, boolean unmasked, @Nullable String reason) {
        var actor = Actor.current();
        var division = division(unit);
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        if (unmasked && !actor.may(UNMASK)) {
            throw Refusal.of(PaperProblem.MAY_NOT_UNMASK);
        }
        if (unmasked && why == null) {
            throw Refusal.of(PaperProblem.REASON_NEEDED);
        }
        var id = ExportId.next();
        store.add(id, new ExportStore.Asked(division.id(), unmasked, why), actor.account(), now());
        audit.did("roster.export-asked", "unit", unit.value(), unmasked ? "unmasked" : "masked");
        return id;
    }

    /** @throws Refusal when it was not asked for by the actor, or too long ago */
    @Transactional
    public Ready take(ExportId id) {
        var actor = Actor.current();
        var asked = store.find(id, actor.account(), actor.scope(), now().minus(OPEN_FOR))
                .orElseThrow(() -> Refusal.of(PaperProblem.EXPORT_UNKNOWN));
        var ready = new Ready(id, division(asked.unit()), asked.unmasked() && actor.may(UNMASK), asked.reason());
        store.taken(id, now());
        if (ready.unmasked()) {
            audit.looked("roster.exported-unmasked", "unit", asked.unit().value(), String.valueOf(asked.reason()));
        } else {
            audit.did("roster.exported", "unit", asked.unit().value());
        }
        return ready;
    }

    /** Writes it as a stream, village by village. */
    void write(Ready ready, OutputStream out) throws IOException {
        var actor = Actor.current();
        var look = new RosterPages.Look(Masking.of(actor), ready.unmasked());
        pages.write(ready.division(), actor.scope(), look, colophon(ready, actor), out);
    }

    /** Who took it, when, of what and how open. */
    private List<List<String>> colophon(Ready ready, Actor actor) {
        return List.of(
                List.of("导出说明", ""),
                List.of("范围", ready.division().name()),
                List.of("导出人", nameOf(actor.account())),
                List.of("岗位", actor.atDesk().map(this::deskOf).orElse("")),
                List.of("导出时间", MOMENT.format(now())),
                List.of("脱敏", ready.unmasked() ? "号码未脱敏" : "号码已脱敏"),
                List.of("事由", ready.reason() == null ? "" : ready.reason()),
                List.of("提醒", "内含个人信息，只用于上述事由；用完请删除，不要转发到群里。这次导出已留痕。"));
    }

    private String nameOf(UUID account) {
        for (var one : names) {
            if (one.subject().equals("account")) {
                return one.names(List.of(account)).getOrDefault(account, account.toString());
            }
        }
        return account.toString();
    }

    private String deskOf(UUID desk) {
        return territory.desk(new DeskId(desk)).name();
    }

    private Unit division(UnitId unit) {
        var division = territory.unit(unit, Actor.current().scope());
        if (division.tier() == Unit.Tier.RUNG) {
            throw Refusal.of(PaperProblem.NOT_A_DIVISION, division.name());
        }
        return division;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
