package cn.mulin.demand.matter;

import cn.mulin.calendar.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * 时限 — how long one kind of desk has for one matter.
 *
 * @param sign to take it, before it is taken to be taken; null where nothing is signed
 * @param finish to be done
 * @param extension by how much {@code finish} may be extended, once
 */
public record Limits(
        @Nullable Allowance sign,
        Allowance finish,
        @Nullable Allowance extension) {

    /** 紧急 — half an hour by the clock, day and night, for whoever holds it. */
    private static final Allowance AT_ONCE = Allowance.minutes(30);

    private static final Allowance HALF_A_DAY = Allowance.workingHours(4);

    /** What holds where neither the county nor the matter says otherwise. */
    public static Limits usual(Grade grade) {
        return switch (grade) {
            case VOLUNTEER -> new Limits(null, Allowance.workingDays(1), null);
            case STAFFED_POST -> new Limits(HALF_A_DAY, Allowance.workingDays(2), Allowance.workingDays(2));
            case VILLAGE -> new Limits(Allowance.workingDays(1), Allowance.workingDays(5), Allowance.workingDays(5));
            case TOWN -> new Limits(HALF_A_DAY, Allowance.workingDays(5), Allowance.workingDays(10));
            case COUNTY -> new Limits(HALF_A_DAY, Allowance.workingDays(10), Allowance.workingDays(15));
        };
    }

    /** Of the same desk when it is an emergency (domain 6.1): answered within half an hour, and no more time to be had. */
    public Limits urgent() {
        return new Limits(sign == null ? null : AT_ONCE, AT_ONCE, null);
    }
}
