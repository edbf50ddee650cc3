package cn.mulin.agency.policy;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 已知情况 — what is known of a person and their household.
 *
 * @param age in full years; null where no birthday is registered
 * @param labels grade by kind, an empty grade where there is none; null while nobody opened them
 * @param labelNames what the kinds are called
 */
record Facts(
        @Nullable Integer age, int household, @Nullable Map<String, String> labels, Map<String, String> labelNames) {

    boolean opened() {
        return labels != null;
    }

    /** The grade under that label; empty when they do not bear it, or nobody looked. */
    Optional<String> grade(String kind) {
        return labels == null ? Optional.empty() : Optional.ofNullable(labels.get(kind));
    }

    String called(String kind) {
        return labelNames.getOrDefault(kind, kind);
    }
}
