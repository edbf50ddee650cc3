package cn.mulin.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.agency.ServiceCase.Decided;
import cn.mulin.agency.ServiceCase.Supplementing;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Rung;
import cn.mulin.territory.UnitId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stage of a service case's tests: named desks, days instead of calendars, every case made by the steps themselves. */
final class CaseScene {

    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    static final Desk COUNTY = desk("县民政台", "c/", new Rung(Rung.COUNTY, true), null);
    static final Desk TOWN = desk("大瑶镇便民服务台", "c/t/", new Rung(Rung.TOWN, true), COUNTY);
    static final Desk VILLAGE = desk("永新村村委会", "c/t/v/", new Rung(Rung.VILLAGE, true), TOWN);
    static final Desk NEIGHBOUR = desk("三邻邻长", "c/t/v/g/n/", new Rung(1, false), VILLAGE);
    static final int DAYS = 20;

    private ServiceCase one;
    private Instant now = MORNING;
    private @Nullable Deed last;

    private CaseScene(Route route) {
        var first = ServiceCase.start(new CaseId(Ids.next()), route);
        one = first.next();
        last = first.deed();
    }

    /** Prepared by a leader, taken at the town, decided at the county. */
    static CaseScene aCase() {
        return new CaseScene(new Route(NEIGHBOUR, TOWN, COUNTY, DAYS));
    }

    /** Prepared by a leader, taken and decided at the village. */
    static CaseScene aCaseOfTheVillage() {
        return new CaseScene(new Route(NEIGHBOUR, VILLAGE, VILLAGE, DAYS));
    }

    /** As if somebody had put a leader's own post down as the one that decides. */
    static CaseScene aCaseALeaderWouldDecide() {
        return new CaseScene(new Route(NEIGHBOUR, NEIGHBOUR, NEIGHBOUR, DAYS));
    }

    CaseScene entrusted() {
        return when(new CaseCommand.Entrust(NEIGHBOUR.id()));
    }

    CaseScene handedIn() {
        return entrusted().when(new CaseCommand.HandIn(NEIGHBOUR.id(), 0));
    }

    CaseScene acceptedAt(Desk desk) {
        return handedIn().when(new CaseCommand.Accept(desk.id()));
    }

    CaseScene afterDays(long days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    CaseScene when(CaseCommand command) {
        var step = one.take(command, new Days(now));
        one = step.next();
        last = step.deed();
        return this;
    }

    CaseScene then(Deed deed) {
        assertThat(last).isEqualTo(deed);
        return this;
    }

    CaseScene is(Class<? extends ServiceCase> state) {
        assertThat(one).isInstanceOf(state);
        return this;
    }

    CaseScene isAt(Desk desk) {
        assertThat(one.desk()).isEqualTo(desk);
        return this;
    }

    CaseScene isDecided(boolean granted) {
        assertThat(one)
                .isInstanceOfSatisfying(
                        Decided.class, decided -> assertThat(decided.granted()).isEqualTo(granted));
        return this;
    }

    CaseScene fallsDueInDays(long days) {
        assertThat(Duration.between(now, due()).toDays()).isEqualTo(days);
        return this;
    }

    void refuses(CaseCommand command, AgencyProblem problem) {
        var before = one;
        assertThatThrownBy(() -> one.take(command, new Days(now)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
        assertThat(one).isEqualTo(before);
    }

    ServiceCase one() {
        return one;
    }

    private Instant due() {
        return switch (one) {
            case ServiceCase.AtOffice at -> at.due();
            case Supplementing back -> back.due();
            default -> throw new AssertionError("nothing falls due of " + one);
        };
    }

    private static Desk desk(String name, String path, Rung rung, @Nullable Desk above) {
        return new Desk(
                new DeskId(Ids.next()), new UnitId(Ids.next()), path, name, rung, above == null ? null : above.id());
    }

    /** Terms in plain days. */
    record Days(Instant now) implements Terms {

        @Override
        public Instant toDecide(int workingDays) {
            return now.plus(Duration.ofDays(workingDays));
        }

        @Override
        public Instant afterPause(Instant due, Instant pausedAt) {
            return due.plus(Duration.between(pausedAt, now));
        }
    }
}
