package cn.mulin.demand.matter;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 事项 — the way in: what a demand may be about, how long each kind of desk has for it, who may lead it, and what a text is
 * likely about. The book of a county is remembered until anything in it changes; asking costs one small statement.
 */
@Service
@Transactional(readOnly = true)
public class Matters {

    private final MatterStore store;
    private final LimitStore limits;
    private final LessonStore lessons;
    private final Clock clock;
    private final Map<CountyCode, Remembered> remembered = new ConcurrentHashMap<>();

    Matters(MatterStore store, LimitStore limits, LessonStore lessons, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.lessons = lessons;
        this.clock = clock;
    }

    private record Remembered(UUID stamp, LocalDate day, MatterBook book) {}

    /** As everything stands today; take it once for a step, a page or a sweep. */
    public MatterBook current() {
        var county = CountyContext.current();
        var stamp = store.stamp();
        var today = LocalDate.now(clock);
        var known = remembered.get(county);
        if (known != null && known.stamp().equals(stamp) && known.day().equals(today)) {
            return known.book();
        }
        var book = book(today);
        remembered.put(county, new Remembered(stamp, today, book));
        return book;
    }

    /** @throws Refusal when there is no such leaf; a withdrawn one is there */
    public Matter leaf(MatterId id) {
        return current().leaf(id);
    }

    /**
     * How long a desk of that kind has.
     *
     * @param matter null while nobody has said what it is about
     */
    public Limits limits(@Nullable MatterId matter, Grade grade, boolean urgent) {
        return current().limits(matter, grade, urgent);
    }

    /** Up to three leaves that {@code text} is likely about, the likeliest first; none rather than a guess. */
    public List<Suggestion> suggest(String text) {
        return current().suggest(text);
    }

    /** @throws Refusal when it is another's duty, quoting by what */
    public void refuseUnlessMayLead(MatterId matter, Desk desk) {
        DutyCheck.refuseUnlessMayLead(leaf(matter), desk);
    }

    private MatterBook book(LocalDate today) {
        var tree = new Tree(store.on(today));
        var leaves = new HashMap<MatterId, Matter>();
        for (var node : tree.nodes()) {
            if (node.handling() != null) {
                leaves.put(node.id(), leaf(node, node.handling(), tree));
            }
        }
        var standing = new HashMap<>(leaves);
        standing.values().removeIf(leaf -> !leaf.standsOn(today));
        var keywords = store.keywords();
        keywords.keySet().retainAll(standing.keySet());
        var learned = lessons.learned().orElse(null);
        return new MatterBook(leaves, limits.on(today), new Suggestions(standing, new Rules(keywords), learned));
    }

    private static Matter leaf(Node node, Handling handling, Tree tree) {
        return new Matter(
                node.id(),
                node.code(),
                node.name(),
                tree.above(node),
                handling,
                node.activeFrom(),
                node.withdrawnFrom());
    }
}
