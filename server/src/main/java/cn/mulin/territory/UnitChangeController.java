package cn.mulin.territory;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.place.GeoPoint;
import cn.mulin.territory.place.Outline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the tree below one's own place: each change with its reason. */
@RestController
@RequestMapping("/api/units")
@RequiresPermission("territory:shape")
class UnitChangeController {

    private final Territory territory;
    private final Units units;
    private final Rearrangements rearrangements;

    UnitChangeController(Territory territory, Units units, Rearrangements rearrangements) {
        this.territory = territory;
        this.units = units;
        this.rearrangements = rearrangements;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeView create(@RequestBody @Valid CreateForm form) {
        var parent = mine(form.parent());
        var kind = form.kind() == null ? Unit.Kind.ORDINARY : form.kind();
        var made = units.create(parent.id(), form.line(), form.name().strip(), kind, form.reason());
        return new MadeView(List.of(made.id()), 1);
    }

    @PostMapping("/{id}/lay-out")
    @ResponseStatus(HttpStatus.CREATED)
    MadeView layOut(@PathVariable UnitId id, @RequestBody @Valid LayOutForm form) {
        return new MadeView(List.of(), units.layOut(new LayOut(mine(id), form.line(), form.counts())));
    }

    @PostMapping("/{id}/rename")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable UnitId id, @RequestBody @Valid RenameForm form) {
        units.rename(mine(id).id(), form.name().strip(), form.reason(), form.version());
    }

    @PostMapping("/{id}/describe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void describe(@PathVariable UnitId id, @RequestBody @Valid DescribeForm form) {
        units.describe(mine(id).id(), form.code(), form.kind(), form.reason(), form.version());
    }

    /** A point, an outline, both, or with neither the place is taken away. */
    @PostMapping("/{id}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(@PathVariable UnitId id, @RequestBody @Valid PlaceForm form) {
        units.place(mine(id).id(), form.point(), form.ring() == null ? null : new Outline(form.ring()));
    }

    @PostMapping("/{id}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable UnitId id, @RequestBody @Valid MoveForm form) {
        rearrangements.move(mine(id).id(), mine(form.to()).id(), form.reason());
    }

    @PostMapping("/{id}/split")
    @ResponseStatus(HttpStatus.CREATED)
    MadeView split(@PathVariable UnitId id, @RequestBody @Valid SplitForm form) {
        var parts = form.parts().stream()
                .map(part -> new Rearrangements.Part(
                        part.name().strip(), part.children() == null ? List.of() : part.children()))
                .toList();
        var made = rearrangements.split(mine(id).id(), parts, form.reason());
        return new MadeView(made, made.size());
    }

    @PostMapping("/{id}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable UnitId id, @RequestBody @Valid MergeForm form) {
        rearrangements.merge(mine(id).id(), mine(form.into()).id(), form.reason());
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UnitId id, @RequestBody @Valid ReasonForm form) {
        var unit = mine(id);
        if (unit.isDivision()) {
            throw Refusal.of(TerritoryProblem.OFFICIAL, unit.name());
        }
        rearrangements.close(id, form.reason());
    }

    @PostMapping("/{id}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UnitId id, @RequestBody @Valid ReasonForm form) {
        rearrangements.reopen(openOrClosed(id).id(), form.reason());
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UnitId id, @RequestBody @Valid ReasonForm form) {
        rearrangements.undo(openOrClosed(id).id(), form.reason());
    }

    private Unit mine(UnitId id) {
        return territory.unit(id, Actor.current().scope());
    }

    private Unit openOrClosed(UnitId id) {
        return territory.openOrClosed(id, Actor.current().scope());
    }

    /** @param units the new ones, where they are few */
    record MadeView(List<UnitId> units, int many) {}

    record CreateForm(
            @NotNull UnitId parent,
            @Nullable LineId line,
            @NotBlank @Size(max = 60) String name,
            Unit.@Nullable Kind kind,
            @Nullable @Size(max = 300) String reason) {}

    /** @param counts how many on each rung, the highest first */
    record LayOutForm(
            @NotNull LineId line, @NotEmpty @Size(max = 5) List<@NotNull @Min(1) @Max(20_000) Integer> counts) {}

    record RenameForm(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 300) String reason,
            @Nullable Integer version) {}

    record DescribeForm(
            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{6,40}")
            String code,

            Unit.@Nullable Kind kind,
            @Nullable @Size(max = 300) String reason,
            @Nullable Integer version) {}

    /** @param ring the outline's corners in order */
    record PlaceForm(
            @Nullable @Valid GeoPoint point,
            @Nullable @Size(min = 3, max = 2_000) List<@Valid @NotNull GeoPoint> ring) {}

    record MoveForm(
            @NotNull UnitId to, @NotBlank @Size(max = 300) String reason) {}

    record SplitForm(
            @NotEmpty @Size(max = 20) List<@Valid @NotNull PartForm> parts,
            @NotBlank @Size(max = 300) String reason) {}

    record PartForm(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 999) List<@NotNull UnitId> children) {}

    record MergeForm(
            @NotNull UnitId into, @NotBlank @Size(max = 300) String reason) {}

    record ReasonForm(@NotBlank @Size(max = 300) String reason) {}
}
