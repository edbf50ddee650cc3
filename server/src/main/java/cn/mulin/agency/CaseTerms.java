package cn.mulin.agency;

import cn.mulin.calendar.Allowance;
import cn.mulin.calendar.WorkCalendar;
import cn.mulin.calendar.WorkCalendars;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** 期限 — the terms of the moment, by the county's calendar as it stands. */
@Component
class CaseTerms {

    private final WorkCalendars calendars;
    private final Clock clock;

    CaseTerms(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Terms now() {
        return new OfTheMoment(clock.instant(), calendars.current());
    }

    private record OfTheMoment(Instant now, WorkCalendar calendar) implements Terms {

        @Override
        public Instant toDecide(int workingDays) {
            return calendar.dueAfter(now, Allowance.workingDays(workingDays)).value();
        }

        @Override
        public Instant afterPause(Instant due, Instant pausedAt) {
            if (!due.isAfter(pausedAt)) {
                return due;
            }
            return calendar.dueAfterWork(
                            now, calendar.workedBetween(pausedAt, due).value())
                    .value();
        }
    }
}
