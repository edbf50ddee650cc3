package cn.mulin.demand.matter;

import cn.mulin.kernel.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 事项册 — a county's matters and limits as they stand today; take it once for a step, a page or a sweep. */
public final class MatterBook {

    private final Map<MatterId, Matter> leaves;
    private final Map<Grade, Limits> limits;
    private final Suggestions suggestions;

    /** @param leaves withdrawn ones too */
    MatterBook(Map<MatterId, Matter> leaves, Map<Grade, Limits> limits, Suggestions suggestions) {
        this.leaves = Map.copyOf(leaves);
        this.limits = Map.copyOf(limits);
        this.suggestions = suggestions;
    }

    /** @throws Refusal when there is no such leaf */
    public Matter leaf(MatterId id) {
        return find(id).orElseThrow(() -> Refusal.of(MatterProblem.UNKNOWN));
    }

    public Optional<Matter> find(MatterId id) {
        return Optional.ofNullable(leaves.get(id));
    }

    /** Withdrawn ones too, in no order. */
    public Collection<Matter> leaves() {
        return leaves.values();
    }

    /** Every leaf that can be chosen, in the order of codes. */
    public List<Matter> standing() {
        return suggestions.leaves().values().stream()
                .sorted(Comparator.comparing(Matter::code))
                .toList();
    }

    /**
     * How long a desk of that kind has: the matter's own limits, else the county's, else the usual; in an emergency half an
     * hour.
     *
     * @param matter null while nobody has said what it is about
     */
    public Limits limits(@Nullable MatterId matter, Grade grade, boolean urgent) {
        var own = matter == null ? null : leaf(matter).handling().limits().get(grade);
        var held = own == null ? limits.getOrDefault(grade, Limits.usual(grade)) : own.limits();
        return urgent ? held.urgent() : held;
    }

    /** Up to three leaves that {@code text} is likely about, the likeliest first; none rather than a guess. */
    public List<Suggestion> suggest(String text) {
        return suggestions.of(text);
    }

    /** The code of the leaf that the county's keywords alone would name first. */
    Optional<String> byRules(String text) {
        return suggestions.rules().of(text).stream()
                .findFirst()
                .map(hit -> leaf(hit.matter()).code());
    }
}
