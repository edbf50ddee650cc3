package cn.mulin.leadership;

import cn.mulin.leadership.TermQueries.TermView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;

/** 任职年限 — how long somebody has served, on whatever posts: a day on two posts is one day. */
final class ServiceTime {

    private static final double DAYS_A_YEAR = 365.2425;

    private ServiceTime() {}

    /** Full years up to {@code today}, today not counted. */
    static int years(Collection<TermView> terms, LocalDate today) {
        return (int) ((days(terms, today) + 0.5) / DAYS_A_YEAR);
    }

    static long days(Collection<TermView> terms, LocalDate today) {
        long days = 0;
        var counted = LocalDate.MIN;
        for (TermView term :
                terms.stream().sorted(Comparator.comparing(TermView::beganOn)).toList()) {
            var from = term.beganOn().isAfter(counted) ? term.beganOn() : counted;
            var to = term.endedOn() == null ? today : term.endedOn();
            if (to.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, to);
                counted = to;
            }
        }
        return days;
    }
}
