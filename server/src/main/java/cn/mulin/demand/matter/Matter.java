package cn.mulin.demand.matter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 事项 — a leaf of the county's tree, as it is handled today; of a withdrawn one, as it was last.
 *
 * @param above the branches it hangs on, from the top: 道路与照明, 路灯、井盖、排水
 * @param withdrawnFrom from when it can no longer be chosen; demands that have it keep it
 */
public record Matter(
        MatterId id,
        String code,
        String name,
        List<String> above,
        Handling handling,
        LocalDate activeFrom,
        @Nullable LocalDate withdrawnFrom) {

    public Matter {
        above = List.copyOf(above);
    }

    /** Whether it can be chosen on {@code day}. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (withdrawnFrom == null || day.isBefore(withdrawnFrom));
    }
}
