package cn.mulin.demand;

import cn.mulin.calendar.Allowance;
import cn.mulin.calendar.WorkCalendar;
import cn.mulin.calendar.WorkCalendars;
import cn.mulin.demand.lifecycle.Due;
import cn.mulin.demand.lifecycle.Terms;
import cn.mulin.demand.matter.Grade;
import cn.mulin.demand.matter.Limits;
import cn.mulin.territory.Desk;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** 期限 — the terms of the moment: the county's calendar as it stands, and how long each kind of desk has. */
@Component
class DemandTerms {

    private final WorkCalendars calendars;
    private final Clock clock;

    DemandTerms(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Terms now() {
        return new OfTheMoment(clock.instant(), calendars.current());
    }

    /** By the county's rules; the sources of the spans are 潍坊市 12345 条例 20–22, 北京市接诉即办条例 13–15 and the seeds' own. */
    private record OfTheMoment(Instant now, WorkCalendar calendar) implements Terms {

        private static final Allowance TO_ASSIGN = Allowance.workingHours(2);
        private static final Allowance TO_TAKE_OVER = Allowance.workingDays(1);
        private static final Allowance TO_ADJUDICATE = Allowance.workingHours(4);
        private static final Allowance TO_SUPPLY = Allowance.days(3);
        private static final Allowance TO_REVISIT = Allowance.workingDays(3);
        private static final Allowance TO_REDO = Allowance.workingDays(3);
        private static final Allowance SUSPENDED_AT_MOST = Allowance.days(30);
        private static final Allowance REOPENED_WITHIN = Allowance.days(30);

        @Override
        public Instant toAssign() {
            return after(TO_ASSIGN);
        }

        @Override
        public Instant toSign(Desk desk) {
            var sign = limits(desk).sign();
            return sign == null ? now : after(sign);
        }

        @Override
        public Instant toTakeOver(Desk desk) {
            return after(TO_TAKE_OVER);
        }

        @Override
        public Instant toFinishAt(Desk desk) {
            return after(limits(desk).finish());
        }

        @Override
        public Instant toRedoAt(Desk desk) {
            return earlier(after(TO_REDO), toFinishAt(desk));
        }

        @Override
        public Instant toAdjudicate() {
            return after(TO_ADJUDICATE);
        }

        @Override
        public Instant toSupply() {
            return after(TO_SUPPLY);
        }

        @Override
        public Instant toRevisit() {
            return after(TO_REVISIT);
        }

        @Override
        public Instant latestExtension(Desk desk, Instant due) {
            var extension = limits(desk).extension();
            return extension == null ? due : calendar.dueAfter(due, extension).value();
        }

        @Override
        public Instant latestResumption() {
            return after(SUSPENDED_AT_MOST);
        }

        @Override
        public Instant latestReopening(Instant endedAt) {
            return calendar.dueAfter(endedAt, REOPENED_WITHIN).value();
        }

        @Override
        public Due afterPause(Due due, Instant pausedAt) {
            return new Due(moved(due.here(), pausedAt), moved(due.promised(), pausedAt));
        }

        private Instant moved(Instant limit, Instant pausedAt) {
            if (!limit.isAfter(pausedAt)) {
                return limit;
            }
            var left = calendar.workedBetween(pausedAt, limit).value();
            return calendar.dueAfterWork(now, left).value();
        }

        private Instant after(Allowance allowance) {
            return calendar.dueAfter(now, allowance).value();
        }

        private static Limits limits(Desk desk) {
            return Limits.usual(Grade.of(desk.rung()));
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
