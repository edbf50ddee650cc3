package cn.mulin.territory;

import cn.mulin.kernel.Refusal;
import cn.mulin.territory.ladder.Ladder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 划分 — so many units on each rung, spread evenly: 4 片, 20 组, 34 邻. Names follow the ladder; all can be edited after.
 *
 * @param parent the village, or a unit of the line below which to lay out
 * @param counts how many on each rung below {@code parent}, the highest first; may stop before the lowest rung
 */
public record LayOut(Unit parent, LineId line, List<Integer> counts) {

    private static final int MOST_AT_ONCE = 20_000;
    static final int MOST_BELOW_ONE = 999;

    /** @throws Refusal when a rung has no units but one below has, or it is too much for one village */
    public LayOut {
        counts = List.copyOf(counts);
        if (counts.stream().mapToInt(Integer::intValue).sum() > MOST_AT_ONCE) {
            throw Refusal.of(TerritoryProblem.LAY_OUT_TOO_LARGE, MOST_AT_ONCE);
        }
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count < 1)) {
            throw Refusal.of(TerritoryProblem.LAY_OUT_UNEVEN);
        }
    }

    /**
     * The units it makes, parents before children.
     *
     * @param lastLabel the last label given below {@code parent}
     * @param alreadyThere how many open units each rung of the village has: numbers go on from there
     */
    List<UnitDraft> drafts(Ladder ladder, int lastLabel, Map<Integer, Integer> alreadyThere) {
        var rungs = ladder.allBelow(parent.height());
        if (counts.size() > rungs.size()) {
            throw Refusal.of(TerritoryProblem.NO_RUNG_BELOW, ladder.name());
        }
        var all = new ArrayList<UnitDraft>();
        var above = List.of(parent);
        for (int depth = 0; depth < counts.size(); depth++) {
            var rung = rungs.get(depth);
            var numbering = new Numbering(rung, alreadyThere.getOrDefault(rung.height(), 0));
            var made = spread(above, rung, counts.get(depth), depth == 0 ? lastLabel : 0, numbering);
            all.addAll(made);
            above = made.stream().map(UnitDraft::asUnit).toList();
        }
        return all;
    }

    private List<UnitDraft> spread(List<Unit> above, Ladder.Rung rung, int count, int lastLabel, Numbering numbering) {
        var made = new ArrayList<UnitDraft>(count);
        var labels = new HashMap<UnitId, Integer>();
        for (int i = 0; i < count; i++) {
            var under = above.get((int) ((long) i * above.size() / count));
            int label = labels.merge(under.id(), lastLabel + 1, (before, first) -> before + 1);
            if (label > MOST_BELOW_ONE) {
                throw Refusal.of(TerritoryProblem.TOO_MANY_BELOW, under.name(), MOST_BELOW_ONE);
            }
            made.add(draft(under, line, rung, label, numbering.next(under, label), Unit.Kind.ORDINARY));
        }
        return made;
    }

    static UnitDraft draft(Unit under, LineId line, Ladder.Rung rung, int label, String name, Unit.Kind kind) {
        return UnitDraft.onRung(under, line, rung, label, under.code() + "%03d".formatted(label), name, kind);
    }

    /** The lowest rung is numbered within each unit above (3组2邻), the others through the village (12组). */
    private static final class Numbering {

        private final Ladder.Rung rung;
        private int last;

        Numbering(Ladder.Rung rung, int last) {
            this.rung = rung;
            this.last = last;
        }

        String next(Unit under, int label) {
            boolean within = rung.height() == 1 && !under.isDivision();
            return rung.nameOf(within ? label : ++last);
        }
    }
}
