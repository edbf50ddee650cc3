package cn.mulin.people.duplicate;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.Masking;
import cn.mulin.people.ResidentId;
import cn.mulin.people.duplicate.DuplicateQueries.MergeLine;
import cn.mulin.people.duplicate.DuplicateQueries.Pair;
import cn.mulin.people.duplicate.DuplicateQueries.PairKey;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Possible duplicates of a village, and what was merged. */
@RestController
@RequestMapping("/api")
@RequiresPermission("people:merge")
class DuplicateController {

    private final Duplicates duplicates;
    private final DuplicateQueries queries;
    private final Territory territory;

    DuplicateController(Duplicates duplicates, DuplicateQueries queries, Territory territory) {
        this.duplicates = duplicates;
        this.queries = queries;
        this.territory = territory;
    }

    /** {@code after} and {@code beside} are the two ids of the last pair seen. */
    @GetMapping("/duplicates")
    PairPage pairs(
            @RequestParam UnitId unit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID beside,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var actor = Actor.current();
        var key = after == null || beside == null ? null : new PairKey(after, beside);
        var root = territory.unit(unit, actor.scope()).path();
        var pairs = queries.pairs(root, actor.scope(), key, size + 1, Masking.of(actor));
        boolean more = pairs.size() > size;
        var shown = more ? pairs.subList(0, size) : pairs;
        return new PairPage(shown, more ? keyOf(shown.getLast()) : null);
    }

    private static PairKey keyOf(Pair pair) {
        return new PairKey(pair.one().id().value(), pair.other().id().value());
    }

    @PostMapping("/duplicates/merge")
    @ResponseStatus(HttpStatus.CREATED)
    Merged merge(@RequestBody @Valid MergeForm form) {
        return new Merged(duplicates.merge(form.gone(), form.kept(), form.reason()));
    }

    @PostMapping("/duplicates/tell-apart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tellApart(@RequestBody @Valid ApartForm form) {
        duplicates.tellApart(form.one(), form.other());
    }

    @GetMapping("/merges")
    List<MergeLine> merges(
            @RequestParam UnitId unit,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var actor = Actor.current();
        var root = territory.unit(unit, actor.scope()).path();
        return queries.merges(root, actor.scope(), before, size, Masking.of(actor));
    }

    @PostMapping("/merges/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id) {
        duplicates.undo(id);
    }

    record PairPage(List<Pair> pairs, @Nullable PairKey next) {}

    record Merged(UUID id) {}

    record MergeForm(
            @NotNull ResidentId gone,
            @NotNull ResidentId kept,
            @Size(max = 200) @Nullable String reason) {}

    record ApartForm(@NotNull ResidentId one, @NotNull ResidentId other) {}
}
