package cn.mulin.agency.policy;

import cn.mulin.agency.policy.Finding.Holds;
import cn.mulin.agency.policy.Match.Verdict;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.SealedLabels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 政策比对 — the county's rules over what is known of a person. */
@Service
@Transactional
class Policies {

    private static final String OPENS_LABELS = "people:labels";

    private final RuleStore store;
    private final Residents residents;
    private final SealedLabels labels;
    private final AuditLog audit;
    private final Clock clock;

    Policies(RuleStore store, Residents residents, SealedLabels labels, AuditLog audit, Clock clock) {
        this.store = store;
        this.residents = residents;
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Rule> all() {
        return store.newest();
    }

    /** As a new version; two who change at once are told apart. */
    void save(Rule rule) {
        ConditionReader.read(rule.condition());
        if (!store.kindNames().containsKey(rule.kind())) {
            throw Refusal.of(PolicyProblem.RULE_KIND_UNKNOWN);
        }
        if (rule.validUntil() != null && rule.validUntil().isBefore(rule.validFrom())) {
            throw Refusal.of(PolicyProblem.RULE_ENDS_BEFORE_IT_BEGINS);
        }
        if (!store.add(rule)) {
            throw Refusal.of(KernelProblem.STALE);
        }
        audit.did("agency.rule-saved", "agency-rule", null, rule.code());
    }

    /**
     * What {@code person} may be entitled to. Who may open labels and says why has them opened, and the look is recorded; for
     * everybody else only open facts count, so that the answer tells nothing of the sealed ones.
     */
    List<Match> match(ResidentId person, @Nullable String reason) {
        boolean opens = reason != null && Actor.current().may(OPENS_LABELS);
        var facts = facts(person, opens ? reason : null);
        var names = store.kindNames();
        var today = LocalDate.now(clock);
        boolean withFacts = Actor.current().may(OPENS_LABELS);
        var matches = new ArrayList<Match>();
        for (var rule : store.newest()) {
            var kind = names.get(rule.kind());
            var finding = ConditionReader.read(rule.condition()).of(facts);
            if (kind != null && rule.validOn(today) && finding.holds() != Holds.NO) {
                matches.add(told(rule, kind, finding, withFacts));
            }
        }
        matches.sort(Comparator.comparing(Match::verdict));
        return List.copyOf(matches);
    }

    private static Match told(Rule rule, String kind, Finding finding, boolean withFacts) {
        return new Match(
                rule.kind(),
                kind,
                rule.name(),
                withFacts && finding.holds() == Holds.YES ? Verdict.LIKELY : Verdict.MAYBE,
                rule.basis(),
                withFacts ? finding.spoke() : List.of(),
                withFacts ? finding.missing() : List.of());
    }

    private Facts facts(ResidentId id, @Nullable String reason) {
        var person = residents.resident(id);
        var bornOn = person.bornOn();
        return new Facts(
                bornOn == null
                        ? null
                        : Period.between(bornOn, LocalDate.now(clock)).getYears(),
                residents.ofHousehold(person.household()).size(),
                reason == null ? null : opened(id, reason),
                labels.kindNames());
    }

    private Map<String, String> opened(ResidentId id, String reason) {
        var grades = new HashMap<String, String>();
        labels.marks(id, reason).forEach(mark -> grades.put(mark.kind(), mark.grade() == null ? "" : mark.grade()));
        return grades;
    }
}
