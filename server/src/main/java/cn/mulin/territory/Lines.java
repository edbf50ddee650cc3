package cn.mulin.territory;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.ladder.Ladder;
import cn.mulin.territory.ladder.LadderId;
import cn.mulin.territory.ladder.Ladders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 条线 — which ladders stand in a village, and since when. */
@Service
@Transactional
public class Lines {

    private final LineStore store;
    private final UnitStore units;
    private final Ladders ladders;
    private final AuditLog audit;
    private final Clock clock;

    Lines(LineStore store, UnitStore units, Ladders ladders, AuditLog audit, Clock clock) {
        this.store = store;
        this.units = units;
        this.ladders = ladders;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Line line(LineId id) {
        return store.find(id).orElseThrow(() -> Refusal.of(TerritoryProblem.LINE_UNKNOWN));
    }

    /** The service line first; ended ones too. */
    @Transactional(readOnly = true)
    public List<Line> of(UnitId village) {
        return store.of(village);
    }

    @Transactional(readOnly = true)
    public Optional<Line> serviceLine(UnitId village) {
        return store.of(village).stream()
                .filter(line -> line.purpose() == Line.Purpose.SERVICE && line.endedOn() == null)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Ladder ladderOf(LineId id) {
        return ladders.ladder(line(id).ladder());
    }

    /**
     * Sets up a ladder in a village.
     *
     * @param startedOn null while it is still being divided
     * @throws Refusal when the unit is no village, or has its service line already
     */
    public Line set(Unit village, LadderId ladder, Line.Purpose purpose, String name, @Nullable LocalDate startedOn) {
        if (village.tier() != Unit.Tier.VILLAGE) {
            throw Refusal.of(TerritoryProblem.NOT_A_VILLAGE, village.name());
        }
        var known = ladders.all().stream()
                .filter(one -> one.id().equals(ladder))
                .findFirst()
                .orElseThrow(() -> Refusal.of(TerritoryProblem.LADDER_RETIRED));
        units.lock(List.of(village.path()));
        if (purpose == Line.Purpose.SERVICE && serviceLine(village.id()).isPresent()) {
            throw Refusal.of(TerritoryProblem.SERVICE_LINE_ALREADY, village.name());
        }
        var line = new Line(new LineId(Ids.next()), village.id(), known.id(), purpose, name, startedOn, null);
        store.add(line, OffsetDateTime.now(clock));
        audit.did("territory.line-set", "line", line.id().value());
        return line;
    }

    /** The division is done and the line begins its service on {@code day}. */
    public void start(LineId id, LocalDate day) {
        var line = line(id);
        if (line.startedOn() != null) {
            throw Refusal.of(TerritoryProblem.LINE_STARTED_ALREADY, line.startedOn());
        }
        store.startOn(id, day);
        audit.did("territory.line-started", "line", id.value());
    }

    /** @throws Refusal while open units stand on it */
    public void end(LineId id, LocalDate day) {
        var line = line(id);
        if (store.carriesUnits(id)) {
            throw Refusal.of(TerritoryProblem.LINE_HAS_UNITS, line.name());
        }
        var started = line.startedOn();
        store.endOn(id, started != null && day.isBefore(started) ? started : day);
        audit.did("territory.line-ended", "line", id.value());
    }
}
