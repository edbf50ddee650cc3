package cn.mulin.people;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Version;
import cn.mulin.people.HouseholdQueries.Card;
import cn.mulin.people.HouseholdQueries.Wanted;
import cn.mulin.people.Provenance.Source;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Households as those who keep the roster work on them, and as their leader sees them: masked. */
@RestController
@RequestMapping("/api/households")
@RequiresPermission("people:write")
class HouseholdController {

    private static final int MOST = 200;

    private final Households households;
    private final HouseholdQueries queries;
    private final Territory territory;
    private final Clock clock;

    HouseholdController(Households households, HouseholdQueries queries, Territory territory, Clock clock) {
        this.households = households;
        this.queries = queries;
        this.territory = territory;
        this.clock = clock;
    }

    /** In the order of units and doors; {@code after} is the last one seen. */
    @GetMapping
    @RequiresPermission("people:read")
    HouseholdPage list(
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "false") boolean unplaced,
            @RequestParam(required = false) @Nullable Boolean vacantRegistration,
            @RequestParam(required = false) @Nullable HouseholdId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
        return page(new Wanted(pathOf(unit), unplaced, vacantRegistration, null), after, size);
    }

    /** As {@link #list}, by the door: an address of somebody has no place in an address of ours. */
    @PostMapping("/search")
    @RequiresPermission("people:read")
    HouseholdPage search(@RequestBody @Valid SearchForm form) {
        return page(new Wanted(pathOf(form.unit()), false, null, form.door()), form.after(), form.size());
    }

    private HouseholdPage page(Wanted wanted, @Nullable HouseholdId after, int size) {
        var actor = Actor.current();
        var cards =
                queries.page(actor.scope(), wanted, after, size, Masking.of(actor), actor.may(Residents.SEES_HINTS));
        boolean more = cards.size() > size;
        return new HouseholdPage(
                more ? cards.subList(0, size) : cards,
                more ? cards.get(size - 1).id() : null);
    }

    private @Nullable String pathOf(@Nullable UnitId unit) {
        return unit == null
                ? null
                : territory.unit(unit, Actor.current().scope()).path();
    }

    @GetMapping("/{id}")
    @RequiresPermission("people:read")
    ResponseEntity<HouseholdQueries.Whole> one(@PathVariable HouseholdId id) {
        var actor = Actor.current();
        var view = households.view(id, Masking.of(actor), actor.may(Residents.SEES_HINTS));
        return ResponseEntity.ok()
                .eTag(new Version(view.card().version()).tag())
                .body(view);
    }

    /** How many lie in a unit, and how many of them nobody has placed. */
    @GetMapping("/tally")
    @RequiresPermission("people:read")
    Households.Tally tally(@RequestParam UnitId unit) {
        return households.tally(territory.unit(unit, Actor.current().scope()).path());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created add(@RequestBody @Valid AddForm form) {
        var household = form.household().draft(form.id());
        var first = form.resident();
        if (first == null) {
            return new Created(households.add(form.where(), household, Source.CLERK));
        }
        var id = form.residentId() == null ? ResidentId.next() : form.residentId();
        return new Created(
                households.add(form.where(), household, first.draft(id, LocalDate.now(clock)), Source.CLERK));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable HouseholdId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid HouseholdForm form) {
        households.change(id, version.number(), form.draft(id), Source.CLERK);
    }

    @PostMapping("/{id}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(
            @PathVariable HouseholdId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid PlaceForm form) {
        households.place(id, version.number(), form.where());
    }

    /** Many households into one unit, all or none. */
    @PostMapping("/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void placeAll(@RequestBody @Valid PlaceAllForm form) {
        households.placeAll(form.households(), form.where());
    }

    @PostMapping("/{id}/split")
    @ResponseStatus(HttpStatus.CREATED)
    Created split(
            @PathVariable HouseholdId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid SplitForm form) {
        return new Created(households.split(
                id, version.number(), form.residents(), form.household().draft(form.id())));
    }

    @PostMapping("/{id}/join")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(
            @PathVariable HouseholdId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid JoinForm form) {
        households.join(id, version.number(), form.into());
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable HouseholdId id,
            @RequestHeader("If-Match") Version version,
            @RequestBody @Valid EndForm form) {
        households.end(id, version.number(), form.on(), form.why().ending);
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable HouseholdId id, @RequestBody @Valid ConfirmForm form) {
        households.confirm(id, form.fields(), form.source());
    }

    record HouseholdPage(List<Card> households, @Nullable HouseholdId next) {}

    record Created(HouseholdId id) {}

    record SearchForm(
            @NotBlank @Size(max = HouseholdDraft.LONGEST_DOOR)
            String door,

            @Nullable UnitId unit,
            @Nullable HouseholdId after,
            @Min(1) @Max(MOST) @Nullable Integer many) {

        int size() {
            return many == null ? 50 : many;
        }
    }

    record HouseholdForm(
            @Size(max = 40) @Nullable String code,

            @NotBlank @Size(max = HouseholdDraft.LONGEST_DOOR)
            String door,

            @NotNull Dwelling dwelling,
            boolean vacantRegistration,
            @Size(max = 300) @Nullable String note) {

        HouseholdDraft draft(@Nullable HouseholdId id) {
            return new HouseholdDraft(
                    id == null ? HouseholdId.next() : id, code, door, dwelling, vacantRegistration, note);
        }
    }

    /** @param resident who is put down with it, if anybody is */
    record AddForm(
            @Nullable HouseholdId id,
            @NotNull UnitId where,
            @NotNull @Valid HouseholdForm household,
            @Nullable ResidentId residentId,
            @Valid @Nullable ResidentForm resident) {}

    record PlaceForm(@NotNull UnitId where) {}

    record PlaceAllForm(
            @NotEmpty @Size(max = 200) List<@NotNull HouseholdId> households,
            @NotNull UnitId where) {}

    record SplitForm(
            @Nullable HouseholdId id,
            @NotEmpty @Size(max = 50) List<@NotNull ResidentId> residents,
            @NotNull @Valid HouseholdForm household) {}

    record JoinForm(@NotNull HouseholdId into) {}

    record EndForm(@NotNull LocalDate on, @NotNull Why why) {

        enum Why {
            MOVED_AWAY(Household.Ending.MOVED_AWAY),
            DEMOLISHED(Household.Ending.DEMOLISHED),
            MISTAKE(Household.Ending.MISTAKE);

            private final Household.Ending ending;

            Why(Household.Ending ending) {
                this.ending = ending;
            }
        }
    }

    record ConfirmForm(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> fields,
            @NotNull Source source) {}
}
