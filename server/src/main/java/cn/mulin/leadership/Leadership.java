package cn.mulin.leadership;

import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 三长 — the way in for whoever asks: who holds a post, who answers for a place, today or on a day gone by. */
@Service
@Transactional(readOnly = true)
public class Leadership {

    private final LeaderQueries leaders;
    private final Clock clock;

    Leadership(LeaderQueries leaders, Clock clock) {
        this.leaders = leaders;
        this.clock = clock;
    }

    /** Who answers at this post now; while somebody acts, that one. */
    public Optional<Leader> holder(DeskId post) {
        return Optional.ofNullable(holders(List.of(post)).get(post));
    }

    /** As {@link #holder}, for many posts in one statement; a vacant post is not in the answer. */
    public Map<DeskId, Leader> holders(Collection<DeskId> posts) {
        return leaders.holders(posts);
    }

    /** Who answered at this post on {@code day}. */
    public Optional<Leader> holderOn(DeskId post, LocalDate day) {
        return Optional.ofNullable(leaders.holdersOn(List.of(post), day).get(post));
    }

    /** Who answers for what lies at {@code path} now. Two statements. */
    public Answering answering(String path) {
        return Objects.requireNonNull(answering(List.of(path)).get(path));
    }

    /** As {@link #answering(String)}, for many places in the same two statements. */
    public Map<String, Answering> answering(Collection<String> paths) {
        var steps = leaders.ways(paths);
        var holders = leaders.holders(desks(steps));
        return paths.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        path -> filled(
                                steps.stream()
                                        .filter(step -> path.startsWith(step.path()))
                                        .toList(),
                                holders)));
    }

    /** Who answered for {@code unit} on {@code day}, by the tree and the terms of that day. Two statements. */
    public Answering answeringOn(UnitId unit, LocalDate day) {
        var endOfDay = day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        var way = leaders.wayAt(unit, endOfDay);
        return filled(way, leaders.holdersOn(desks(way), day));
    }

    /** The posts {@code resident} holds now, in full or acting: the desks a leader may speak for. One statement. */
    public List<Leader> postsOf(UUID resident) {
        return leaders.heldBy(resident);
    }

    /**
     * A page of the leaders of a subtree, in the order of the tree.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Leader> below(String path, Scope scope, @Nullable Leader after, int limit) {
        var from = after == null
                ? null
                : new LeaderQueries.After(after.path(), after.term().value());
        return leaders.below(path, scope, from, limit);
    }

    private static List<DeskId> desks(List<Answering.Step> way) {
        return way.stream().map(Answering.Step::desk).toList();
    }

    private static Answering filled(List<Answering.Step> way, Map<DeskId, Leader> holders) {
        return new Answering(
                way.stream().map(step -> step.heldBy(holders.get(step.desk()))).toList());
    }
}
