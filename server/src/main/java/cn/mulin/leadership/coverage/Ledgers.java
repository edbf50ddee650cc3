package cn.mulin.leadership.coverage;

import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.coverage.LedgerQueries.LineHead;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 台账 — reads a village's units, holders and households in a fixed number of statements and sets them out. */
@Service
@Transactional(readOnly = true)
class Ledgers {

    private final LedgerQueries queries;
    private final Clock clock;

    Ledgers(LedgerQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    LedgerView ledger(UnitId id, @Nullable LocalDate on, @Nullable UUID line, @Nullable String after, Scope scope) {
        var place = place(id, scope);
        var which = line(place, line);
        var village = read(place.village(), which, on == null ? today() : on);
        return new LedgerPage(village, place, which.id()).after(after);
    }

    List<Concern> concerns(UnitId id, @Nullable UUID line, Scope scope) {
        var place = place(id, scope);
        return read(place.village(), line(place, line), today()).concernsBelow(place.path());
    }

    private LedgerQueries.Place place(UnitId id, Scope scope) {
        var place = queries.place(id.value(), scope).orElseThrow(() -> Refusal.of(CoverageProblem.UNKNOWN));
        if (place.village().path().equals(place.path()) && !place.isVillage()) {
            throw Refusal.of(CoverageProblem.NOT_IN_A_VILLAGE);
        }
        return place;
    }

    private LineHead line(LedgerQueries.Place place, @Nullable UUID wanted) {
        return queries.line(place.village().id(), wanted)
                .orElseThrow(() ->
                        Refusal.of(CoverageProblem.NO_LADDER, place.village().name()));
    }

    private Village read(Village.Head village, LineHead line, LocalDate day) {
        boolean past = day.isBefore(today());
        var households =
                past ? queries.householdsOn(village.id(), day) : queries.households(village.path(), village.id());
        var nodes = past
                ? queries.nodesAt(village, line.id(), endOf(day), day, households)
                : queries.nodes(village.path(), line.id(), households);
        return new Village(
                village, nodes, households.getOrDefault(village.id(), 0), queries.ladder(line.ladder()), day);
    }

    private OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
