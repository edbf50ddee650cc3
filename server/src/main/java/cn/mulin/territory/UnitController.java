package cn.mulin.territory;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The county's tree, to look at: never more than two hundred nodes an answer. */
@RestController
@RequestMapping("/api/units")
@RequiresPermission("territory:read")
class UnitController {

    private static final int MOST_NODES = 200;

    private final UnitQueries queries;
    private final Territory territory;

    UnitController(UnitQueries queries, Territory territory) {
        this.queries = queries;
        this.territory = territory;
    }

    /** Where one's own part of the tree begins. */
    @GetMapping
    NodesView tops() {
        return new NodesView(queries.tops(Actor.current().scope(), MOST_NODES), null);
    }

    @GetMapping("/{id}")
    UnitView unit(@PathVariable UnitId id, @RequestParam(required = false) @Nullable LocalDate on) {
        var scope = Actor.current().scope();
        var today = queries.node(id, scope).orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
        var shown = on == null
                ? today
                : queries.nodeOn(on, id, scope).orElseThrow(() -> Refusal.of(TerritoryProblem.NOT_THERE_THEN, on));
        return new UnitView(shown, lineageOf(today));
    }

    /** @param after the last node of the page before; @param on a past day: how did this look then? */
    @GetMapping("/{id}/children")
    NodesView children(
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable LineId line,
            @RequestParam(required = false) @Nullable UnitId after,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "" + MOST_NODES) @Min(1) @Max(MOST_NODES) int size) {
        var scope = Actor.current().scope();
        var parent = queries.node(id, scope).orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
        var page = new UnitQueries.Page(line, after, size + 1);
        return NodesView.of(
                on == null
                        ? queries.children(parent.id(), page, scope)
                        : queries.childrenOn(on, parent.id(), page, scope),
                size);
    }

    private List<StepView> lineageOf(UnitNode node) {
        return territory.lineageOf(node.id()).stream()
                .map(unit -> new StepView(unit.id(), unit.name(), unit.tier()))
                .toList();
    }

    /** @param next hand it back as {@code after}; absent on the last page */
    record NodesView(List<UnitNode> nodes, @Nullable UnitId next) {

        static NodesView of(List<UnitNode> found, int size) {
            return found.size() > size
                    ? new NodesView(
                            List.copyOf(found.subList(0, size)),
                            found.get(size - 1).id())
                    : new NodesView(found, null);
        }
    }

    /** @param lineage from the county down to the unit itself */
    record UnitView(UnitNode unit, List<StepView> lineage) {}

    record StepView(UnitId id, String name, Unit.Tier tier) {}
}
