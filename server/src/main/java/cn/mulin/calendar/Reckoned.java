package cn.mulin.calendar;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 推算结果 — what the calendar reckoned, and the years it went through whose holidays nobody has announced yet. In such a
 * year Monday to Friday count as worked; whoever shows the result shows the warning beside it.
 *
 * @param missingYears 缺年; empty when every day was known
 */
public record Reckoned<T>(T value, SortedSet<Integer> missingYears) {

    public Reckoned {
        missingYears = new TreeSet<>(missingYears);
    }

    /** Whether every day it was reckoned over is known. */
    public boolean certain() {
        return missingYears.isEmpty();
    }
}
