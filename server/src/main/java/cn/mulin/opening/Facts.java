package cn.mulin.opening;

import cn.mulin.county.County;
import cn.mulin.kernel.KeyRings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a county on its way to the first day. @param keys nothing where others can read them */
record Facts(
        County county,
        Progress progress,
        Counts counts,
        List<Administrator> administrators,
        KeyRings.@Nullable Custody keys,
        @Nullable Custody custody) {

    /** 启用进度 — what cannot be counted anywhere else. */
    record Progress(
            @Nullable Instant laddersChosenAt, @Nullable Instant openedAt) {}

    /**
     * 数目.
     *
     * @param staff accounts of those who work here, the three administrators not counted
     * @param neverIn of them, how many have not signed in yet and need a slip
     * @param officeSeats at the county's own desk
     * @param townsStaffed towns whose room has somebody
     * @param villagesStaffed villages that have a clerk
     */
    record Counts(
            boolean noticePublished,
            int staff,
            int neverIn,
            int officeSeats,
            int seatsWaiting,
            int towns,
            int townsStaffed,
            int villages,
            int villagesStaffed) {}
}
