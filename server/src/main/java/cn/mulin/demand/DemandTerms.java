package cn.mulin.demand;

import cn.mulin.calendar.Allowance;
import cn.mulin.calendar.WorkCalendars;
import cn.mulin.territory.Desk;
import cn.mulin.territory.Rung;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** 期限 — how long each kind of desk has, by the county's working calendar. */
@Component
class DemandTerms implements Terms {

    private static final Allowance AT_A_POST = Allowance.workingDays(1);
    private static final Allowance AT_AN_OFFICE = Allowance.workingDays(5);
    private static final Allowance AT_THE_COUNTY = Allowance.workingDays(10);
    private static final Allowance AGAIN = Allowance.workingDays(3);

    private final WorkCalendars calendars;
    private final Clock clock;

    DemandTerms(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant toFinishAt(Desk desk) {
        int height = desk.rung().height();
        return after(height < Rung.VILLAGE ? AT_A_POST : height < Rung.COUNTY ? AT_AN_OFFICE : AT_THE_COUNTY);
    }

    @Override
    public Instant toRedoAt(Desk desk) {
        return after(AGAIN);
    }

    private Instant after(Allowance allowance) {
        return calendars.current().dueAfter(now(), allowance).value();
    }
}
