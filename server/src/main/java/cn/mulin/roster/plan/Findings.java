package cn.mulin.roster.plan;

import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Line;
import cn.mulin.roster.workbook.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what each of a village's rows comes to: an addition, a change, nothing, or a fault. */
final class Findings {

    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<Place> faulty = new HashSet<>();
    private final Map<Place, Effect> effects = new HashMap<>();

    /** What a row comes to. */
    enum Effect {
        ADDED,
        CHANGED,
        SAME
    }

    private record Place(Sheet sheet, int row) {}

    void fault(Line line, @Nullable Column column, String words) {
        fault(line.sheet(), line.number(), column, words);
    }

    void fault(Sheet sheet, int row, @Nullable Column column, String words) {
        flaws.add(new Flaw(sheet, row, column, true, words));
        faulty.add(new Place(sheet, row));
    }

    void hint(Sheet sheet, int row, @Nullable Column column, String words) {
        flaws.add(new Flaw(sheet, row, column, false, words));
    }

    void effect(Sheet sheet, int row, Effect effect) {
        effects.put(new Place(sheet, row), effect);
    }

    boolean faultyAt(Sheet sheet, int row) {
        return faulty.contains(new Place(sheet, row));
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    Map<Sheet, Count> counts() {
        var counts = new EnumMap<Sheet, Count>(Sheet.class);
        effects.forEach((place, effect) -> {
            if (!faulty.contains(place)) {
                counts.merge(place.sheet(), Count.of(effect), Count::plus);
            }
        });
        faulty.forEach(place -> counts.merge(place.sheet(), Count.FAULT, Count::plus));
        return counts;
    }
}
