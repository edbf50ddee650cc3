package cn.mulin.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 密封标签的查看 — what is sealed about a resident, opened for a module whose user has the right and says why. */
public interface SealedLabels {

    /** Kind and grade alone, without what else was said. */
    record Mark(String kind, @Nullable String grade) {}

    /**
     * The labels of one resident within the actor's scope. The look and its reason are recorded.
     *
     * @throws cn.mulin.kernel.Refusal when the actor may not open labels
     */
    List<Mark> marks(ResidentId id, String reason);

    /** What the kinds are called, by code. */
    Map<String, String> kindNames();
}
