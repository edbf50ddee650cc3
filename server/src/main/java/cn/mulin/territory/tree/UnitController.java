package cn.mulin.territory.tree;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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
    private static final int MOST_ENTRIES = 100;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final UnitQueries queries;
    private final UnitSearchQueries searches;
    private final HistoryQueries history;
    private final Territory territory;

    UnitController(UnitQueries queries, UnitSearchQueries searches, HistoryQueries history, Territory territory) {
        this.queries = queries;
        this.searches = searches;
        this.history = history;
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
        var unit = territory.openOrClosed(id, scope);
        var shown = on == null ? queries.node(unit.id(), scope) : queries.nodeOn(on, unit.id(), scope);
        return new UnitView(shown.orElseThrow(() -> notThere(on)), lineageOf(unit));
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
        var parent = territory.openOrClosed(id, scope);
        var page = new UnitQueries.Page(line, after, size + 1);
        return NodesView.of(
                on == null
                        ? queries.children(parent.id(), page, scope)
                        : queries.childrenOn(on, parent.id(), page, scope),
                size);
    }

    /** @param q part of a name, the beginning of its pinyin, initials or code */
    @GetMapping("/search")
    List<UnitSearchQueries.Hit> search(@RequestParam @NotBlank @Size(max = SearchText.LONGEST) String q) {
        return SearchText.typed(q)
                .map(text -> searches.find(text, Actor.current().scope()))
                .orElse(List.of());
    }

    /** What became of a unit and all below it, by day, the newest first. */
    @GetMapping("/{id}/history")
    HistoryView history(@PathVariable UnitId id, @RequestParam(required = false) @Nullable OffsetDateTime before) {
        var scope = Actor.current().scope();
        var unit = territory.openOrClosed(id, scope);
        return HistoryView.of(history.of(unit.path(), unit.tier(), before, MOST_ENTRIES, scope));
    }

    private List<StepView> lineageOf(Unit unit) {
        return territory.lineage(unit.path()).stream()
                .map(step -> new StepView(step.id(), step.name(), step.tier()))
                .toList();
    }

    private static Refusal notThere(@Nullable LocalDate on) {
        return Refusal.of(TreeProblem.NOT_THERE_THEN, on == null ? "" : on);
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

    /** @param before hand it back as {@code before}; absent when that is all */
    record HistoryView(List<DayView> days, @Nullable OffsetDateTime before) {

        static HistoryView of(List<HistoryQueries.Entry> entries) {
            var days = entries.stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.at().atZoneSameInstant(CHINA).toLocalDate(),
                            LinkedHashMap::new,
                            Collectors.toList()));
            return new HistoryView(
                    days.entrySet().stream()
                            .map(day -> new DayView(day.getKey(), day.getValue()))
                            .toList(),
                    entries.size() < MOST_ENTRIES ? null : entries.getLast().at());
        }
    }

    record DayView(LocalDate day, List<HistoryQueries.Entry> changes) {}

    record StepView(UnitId id, String name, Unit.Tier tier) {}
}
