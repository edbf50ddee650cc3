package cn.mulin.leadership;

import cn.mulin.territory.DeskId;
import cn.mulin.territory.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 谁来管 — who answers for a place: the lowest post up its path that somebody holds; where none is held, the village's own
 * desk, which is never vacant.
 *
 * @param chain every desk up the path, the lowest first, held or vacant
 */
public record Answering(List<Step> chain) {

    public Answering {
        chain = List.copyOf(chain);
    }

    /**
     * 一级 — one desk on the way up.
     *
     * @param name as people say it: 新塘组3邻邻长
     * @param unitName the same without the post: 新塘组3邻
     * @param leader null where the post is vacant, and at offices, where staff sit
     */
    public record Step(
            DeskId desk,
            String path,
            String name,
            String unitName,
            int height,
            @Nullable Leader leader) {

        public boolean answers() {
            return leader != null || height >= Rung.VILLAGE;
        }

        Step heldBy(@Nullable Leader holder) {
            return new Step(desk, path, name, unitName, height, holder);
        }
    }

    /** Where it lands. Null only for a place that is in no tree. */
    public @Nullable Step answers() {
        return chain.stream().filter(Step::answers).findFirst().orElse(null);
    }

    /** The person to be named to a resident, if a leader answers and not an office. */
    public @Nullable Leader leader() {
        var step = answers();
        return step == null ? null : step.leader();
    }

    /** Whether the lowest post is vacant, so that somebody further up stands in. */
    public boolean stoodIn() {
        return !chain.isEmpty() && !chain.getFirst().answers();
    }
}
