package cn.mulin.leadership.coverage;

import cn.mulin.leadership.coverage.Concern.CoveredBy;
import cn.mulin.leadership.coverage.Concern.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 台账 — the units next below one unit of a village, on a day.
 *
 * @param village the village it lies in
 * @param rungs the ladder from the top, with how many units each rung has below here
 * @param households below here, the unplaced ones of a village included
 * @param unplaced households of the village nobody has placed; only for the village itself
 * @param vacant posts without a holder below here
 * @param concerns how many things want a look below here
 * @param next what to send as {@code after} for the rows that follow; absent on the last page
 */
record LedgerView(
        UUID unit,
        String name,
        UUID village,
        UUID line,
        LocalDate on,
        List<RungView> rungs,
        int households,
        @Nullable Integer unplaced,
        int vacant,
        int concerns,
        List<Row> rows,
        @Nullable String next) {

    /** 层级 — its words, its size hint, and how many units of it there are and are held. */
    record RungView(
            int height,
            String name,
            String title,
            boolean staffed,
            @Nullable Integer sizeMin,
            @Nullable Integer sizeMax,
            int units,
            int held) {}

    /**
     * 一行 — one unit with the cells of its lowest units.
     *
     * @param units how many units of each height lie below it
     * @param states how many of its lowest units are in which state
     * @param strip its lowest units, grouped by the rung below it; empty at the lowest rung, null when too many to send
     */
    record Row(
            UUID unit,
            String name,
            int height,
            String path,
            String title,
            State state,
            Set<Kind> looks,
            @Nullable HolderView holder,
            @Nullable CoveredBy coveredBy,
            @Nullable LocalDate vacantSince,
            int households,
            Map<Integer, Integer> units,
            Map<State, Integer> states,
            int concerns,
            @Nullable List<Group> strip) {}

    /** 一组格子 — the lowest units under one unit of the rung below the row's. */
    record Group(UUID unit, String name, List<Cell> cells) {}

    /** 一格 — one lowest unit. */
    record Cell(
            UUID unit,
            String name,
            State state,
            Set<Kind> looks,
            int households,
            @Nullable HolderView holder,
            @Nullable CoveredBy coveredBy) {}

    /** 任职的人. */
    record HolderView(UUID term, UUID resident, String name, LocalDate since) {}

    /** 一格的状态 — held; held, and something wants a look; vacant with somebody acting there; vacant. */
    enum State {
        HELD,
        LOOK,
        COVERED,
        VACANT
    }
}
