package cn.mulin.demand.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 树上的一项 — a branch or a leaf of the county's tree with the version of it that holds.
 *
 * @param version its number; what is written next must know the last
 * @param handling null of a branch
 */
record Node(
        MatterId id,
        String code,
        @Nullable MatterId parent,
        int position,
        LocalDate activeFrom,
        @Nullable LocalDate withdrawnFrom,
        boolean shipped,
        int version,
        LocalDate validFrom,
        String name,
        @Nullable Handling handling) {

    boolean leaf() {
        return handling != null;
    }
}
