package cn.mulin.people;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Version;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentQueries.Detail;
import cn.mulin.people.ResidentQueries.Line;
import cn.mulin.people.Residents.Leaving;
import cn.mulin.people.Residents.Sealed;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents as those who keep the roster work on them. Names and numbers travel in bodies, never in an address. */
@RestController
@RequestMapping("/api/residents")
@RequiresPermission("people:write")
class ResidentController {

    private final Residents residents;
    private final ResidentQueries queries;
    private final Territory territory;
    private final AuditLog audit;
    private final Clock clock;

    ResidentController(Residents residents, ResidentQueries queries, Territory territory, AuditLog audit, Clock clock) {
        this.residents = residents;
        this.queries = queries;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** One field for all: a name, its pinyin or initials, a whole phone or ID number. */
    @PostMapping("/search")
    @RequiresPermission("people:names")
    ResidentPage search(@RequestBody @Valid SearchForm form) {
        var actor = Actor.current();
        var root = form.unit() == null
                ? null
                : territory.unit(form.unit(), actor.scope()).path();
        var search = ResidentSearch.of(form.text(), LocalDate.now(clock));
        if (search.exact()) {
            audit.did("people.searched-by-number", "resident", null);
        }
        var lines = queries.page(actor.scope(), search, root, form.after(), form.size(), Masking.of(actor));
        boolean more = lines.size() > form.size();
        return new ResidentPage(
                more ? lines.subList(0, form.size()) : lines,
                more ? lines.get(form.size() - 1).id() : null);
    }

    @GetMapping("/{id}")
    @RequiresPermission("people:read")
    ResponseEntity<Detail> one(@PathVariable ResidentId id) {
        var actor = Actor.current();
        var detail = queries.one(id, actor.scope(), Masking.of(actor), actor.may(Residents.SEES_HINTS))
                .orElseThrow(() -> Refusal.of(PeopleProblem.UNKNOWN));
        return ResponseEntity.ok().eTag(new Version(detail.version()).tag()).body(detail);
    }

    /** The table of GB/T 4761, for pickers. */
    @GetMapping("/relations")
    @RequiresPermission("people:read")
    List<RelationView> relations() {
        return Relation.all().stream()
                .map(relation -> new RelationView(relation.code(), relation.words()))
                .toList();
    }

    /** Reads an ID number as it was typed: what is wrong, or the 18 digits of an old one of 15. */
    @PostMapping("/id-number/read")
    IdNumberView read(@RequestBody @Valid IdNumberForm form) {
        return switch (IdNumber.read(form.text(), LocalDate.now(clock))) {
            case IdNumber.Reading.Valid valid -> new IdNumberView(valid.number().value(), false, null);
            case IdNumber.Reading.FifteenDigits old ->
                new IdNumberView(old.offered().value(), true, null);
            case IdNumber.Reading.Wrong wrong ->
                new IdNumberView(null, false, wrong.flaw().words());
        };
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created add(@RequestBody @Valid AddForm form) {
        var id = form.id() == null ? ResidentId.next() : form.id();
        return new Created(
                residents.add(form.household(), form.resident().draft(id, LocalDate.now(clock)), Source.CLERK));
    }

    /** A number left out stays as it is, an empty one is taken away. */
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable ResidentId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid ResidentForm form) {
        var draft = form.onto(residents.draft(id), LocalDate.now(clock));
        residents.change(id, version.number(), draft, Source.CLERK);
    }

    @PostMapping("/{id}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(
            @PathVariable ResidentId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid MoveForm form) {
        residents.move(id, version.number(), form.into(), form.relation());
    }

    @PostMapping("/{id}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(
            @PathVariable ResidentId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid LeaveForm form) {
        residents.leave(id, version.number(), form.on(), form.why());
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable ResidentId id, @RequestBody @Valid HouseholdController.ConfirmForm form) {
        residents.confirm(id, form.fields(), form.source());
    }

    /** 查看原文 — one number, for a reason that is recorded. */
    @PostMapping("/{id}/unmask")
    @RequiresPermission("people:unmask")
    Unmasked unmask(@PathVariable ResidentId id, @RequestBody @Valid UnmaskForm form) {
        return new Unmasked(residents.reveal(id, form.field(), form.reason()).orElse(null));
    }

    record ResidentPage(
            Collection<Line> residents, @Nullable ResidentId next) {}

    record RelationView(String code, String words) {}

    /** @param converted whether it was an old one of 15 digits, to be compared with the card */
    record IdNumberView(
            @Nullable String number,
            boolean converted,
            @Nullable String flaw) {}

    record Created(ResidentId id) {}

    record Unmasked(@Nullable String value) {}

    record SearchForm(
            @NotBlank @Size(max = 60) String text,
            @Nullable UnitId unit,
            @Nullable ResidentId after,
            @Min(1) @Max(100) @Nullable Integer many) {

        int size() {
            return many == null ? 20 : many;
        }
    }

    record IdNumberForm(@NotNull @Size(max = 40) String text) {}

    record AddForm(
            @Nullable ResidentId id,
            @NotNull HouseholdId household,
            @NotNull @Valid ResidentForm resident) {}

    record MoveForm(@NotNull HouseholdId into, @NotNull Relation relation) {}

    record LeaveForm(@NotNull LocalDate on, @NotNull Leaving why) {}

    record UnmaskForm(
            @NotNull Sealed field,
            @NotBlank @Size(min = 2, max = 200) String reason) {}
}
