package cn.mulin.leadership.coverage;

import cn.mulin.leadership.coverage.LedgerView.Cell;
import cn.mulin.leadership.coverage.LedgerView.Group;
import cn.mulin.leadership.coverage.LedgerView.HolderView;
import cn.mulin.leadership.coverage.LedgerView.Row;
import cn.mulin.leadership.coverage.LedgerView.RungView;
import cn.mulin.leadership.coverage.LedgerView.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets out a village's ledger as rows and cells, never more than 200 units an answer. */
final class LedgerPage {

    static final int MOST_UNITS = 200;
    private static final int LOWEST = 1;

    private final Village village;
    private final LedgerQueries.Place place;
    private final String base;
    private final UUID line;

    LedgerPage(Village village, LedgerQueries.Place place, UUID line) {
        this.village = village;
        this.place = place;
        this.base = village.pathOf(place.id()).orElse(place.path());
        this.line = line;
    }

    LedgerView after(@Nullable String after) {
        var children = village.childrenOf(base);
        var rows = new ArrayList<Row>();
        String next = null;
        int room = MOST_UNITS;
        for (Node child : children) {
            if (after != null && child.path().compareTo(after) <= 0) {
                continue;
            }
            int needed = 1 + lowestBelow(child).size();
            if (needed > room && !rows.isEmpty()) {
                next = rows.getLast().path();
                break;
            }
            rows.add(row(child, needed <= MOST_UNITS));
            room -= Math.min(needed, MOST_UNITS);
        }
        return view(rows, next);
    }

    private LedgerView view(List<Row> rows, @Nullable String next) {
        var here = village.nodes().stream()
                .filter(node -> node.path().startsWith(base) && !node.path().equals(base))
                .toList();
        boolean whole = place.isVillage();
        int placed = village.nodes().stream()
                .filter(node -> node.path().startsWith(base))
                .mapToInt(Node::households)
                .sum();
        return new LedgerView(
                place.id(),
                place.name(),
                village.head().id(),
                line,
                village.day(),
                rungs(here),
                placed + (whole ? village.unplaced() : 0),
                whole ? village.unplaced() : null,
                (int) here.stream().filter(Node::vacant).count(),
                village.concernsBelow(base).size(),
                rows,
                next);
    }

    private List<RungView> rungs(List<Node> here) {
        return village.ladder().stream()
                .filter(rung -> rung.height() < place.height())
                .map(rung -> {
                    var of = here.stream()
                            .filter(node -> node.height() == rung.height())
                            .toList();
                    return new RungView(
                            rung.height(),
                            rung.name(),
                            rung.title(),
                            rung.staffed(),
                            rung.sizeMin(),
                            rung.sizeMax(),
                            of.size(),
                            (int) of.stream().filter(node -> !node.vacant()).count());
                })
                .toList();
    }

    private Row row(Node node, boolean withStrip) {
        var rung = village.rungOf(node);
        var states = new EnumMap<State, Integer>(State.class);
        lowestBelow(node).forEach(cell -> states.merge(state(cell), 1, Integer::sum));
        var units = new TreeMap<Integer, Integer>();
        village.below(node).forEach(below -> units.merge(below.height(), 1, Integer::sum));
        return new Row(
                node.id(),
                node.name(),
                node.height(),
                node.path(),
                rung == null ? "" : rung.title(),
                state(node),
                village.kindsAt(node),
                holder(node),
                node.vacant() ? village.coveredBy(node) : null,
                node.vacantSince(),
                village.householdsOf(node),
                units,
                states,
                village.concernsBelow(node.path()).size(),
                withStrip ? strip(node) : null);
    }

    /** The lowest units, grouped by the rung below the row's; where that is the lowest itself, in one group. */
    private List<Group> strip(Node node) {
        var children = village.childrenOf(node.path());
        var own = children.stream().filter(child -> child.height() == LOWEST).toList();
        var groups = new ArrayList<Group>();
        if (!own.isEmpty()) {
            groups.add(new Group(node.id(), node.name(), cells(own)));
        }
        children.stream()
                .filter(child -> child.height() != LOWEST)
                .forEach(child -> groups.add(new Group(child.id(), child.name(), cells(lowestBelow(child)))));
        return groups;
    }

    private List<Cell> cells(List<Node> lowest) {
        return lowest.stream()
                .map(node -> new Cell(
                        node.id(),
                        node.name(),
                        state(node),
                        village.kindsAt(node),
                        node.households(),
                        holder(node),
                        node.vacant() ? village.coveredBy(node) : null))
                .toList();
    }

    private List<Node> lowestBelow(Node node) {
        return village.below(node).stream()
                .filter(below -> below.height() == LOWEST)
                .toList();
    }

    private State state(Node node) {
        if (node.vacant()) {
            return node.acting() == null ? State.VACANT : State.COVERED;
        }
        return village.kindsAt(node).isEmpty() ? State.HELD : State.LOOK;
    }

    private static @Nullable HolderView holder(Node node) {
        var held = node.held();
        return held == null ? null : new HolderView(held.term(), held.resident(), held.name(), held.since());
    }
}
