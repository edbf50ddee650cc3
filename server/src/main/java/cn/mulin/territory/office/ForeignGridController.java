package cn.mulin.territory.office;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Other departments' grids. */
@RestController
@RequestMapping("/api")
@RequiresPermission("territory:read")
class ForeignGridController {

    private final ForeignGrids grids;

    ForeignGridController(ForeignGrids grids) {
        this.grids = grids;
    }

    @GetMapping("/units/{id}/foreign-grids")
    List<ForeignGrid> of(@PathVariable UnitId id) {
        return grids.of(id, scope());
    }

    /** Those of the unit and of all below it. @param after the last one of the page before */
    @GetMapping("/foreign-grids")
    List<ForeignGrid> below(
            @RequestParam UnitId unit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(200) int size) {
        return grids.below(unit, after, size, scope());
    }

    @PostMapping("/foreign-grids/import")
    @RequiresPermission("territory:shape")
    ForeignGrids.Report map(@RequestBody @Valid MapForm form) {
        var rows = form.rows().stream()
                .map(row -> new ForeignGrids.Row(
                        row.code().strip(), row.name().strip(), row.unitCode().strip()))
                .toList();
        return grids.map(form.system().strip(), rows, scope());
    }

    @DeleteMapping("/foreign-grids/{id}")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        grids.remove(id, scope());
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    record MapForm(
            @NotBlank @Size(max = 40) String system,
            @NotEmpty @Size(max = 5_000) List<@Valid @NotNull RowForm> rows) {}

    record RowForm(
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 40) String unitCode) {}
}
