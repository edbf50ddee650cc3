package cn.mulin.leadership.coverage;

import cn.mulin.leadership.coverage.Concern.CoveredBy;
import cn.mulin.leadership.coverage.Concern.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一个村的台账 — the units of one line of a village on a day, and what of them wants a look. Every figure is counted from the
 * list it opens.
 */
final class Village {

    /** A number not confirmed for so long is rung up once: local practice, a hint. */
    static final int PHONE_STALE_AFTER_DAYS = 90;

    /** Somebody who acts for so long should become the holder or be relieved: local practice, a hint. */
    static final int ACTING_LONG_AFTER_DAYS = 60;

    private static final int LOWEST = 1;

    private final Head head;
    private final List<RungShape> ladder;
    private final int unplaced;
    private final List<Node> nodes;
    private final Map<UUID, Node> byId = new HashMap<>();
    private final Map<Integer, RungShape> rungs = new HashMap<>();
    private final LocalDate day;
    private final List<Concern> concerns;
    private final Map<UUID, Set<Kind>> kinds = new HashMap<>();

    /** 村 — which village. */
    record Head(UUID id, String path, String name) {}

    Village(Head head, List<Node> nodes, int unplaced, List<RungShape> ladder, LocalDate day) {
        this.head = head;
        this.ladder = ladder;
        this.unplaced = unplaced;
        this.nodes = nodes;
        this.day = day;
        nodes.forEach(node -> byId.put(node.id(), node));
        ladder.forEach(rung -> rungs.put(rung.height(), rung));
        this.concerns = look();
        concerns.forEach(concern -> kinds.computeIfAbsent(concern.unit(), id -> EnumSet.noneOf(Kind.class))
                .add(concern.kind()));
    }

    /** The rungs, the top one first. */
    List<RungShape> ladder() {
        return ladder;
    }

    Head head() {
        return head;
    }

    LocalDate day() {
        return day;
    }

    /** The path a unit had on that day; empty when it did not exist then. */
    Optional<String> pathOf(UUID unit) {
        return unit.equals(head.id())
                ? Optional.of(head.path())
                : Optional.ofNullable(byId.get(unit)).map(Node::path);
    }

    /** Households of the village nobody has placed. */
    int unplaced() {
        return unplaced;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** What wants a look, gravest first, then in the order of the tree. */
    List<Concern> concerns() {
        return concerns;
    }

    /** As {@link #concerns}, of {@code path} and what lies below it. */
    List<Concern> concernsBelow(String path) {
        return concerns.stream()
                .filter(concern -> concern.path().startsWith(path))
                .toList();
    }

    Set<Kind> kindsAt(Node node) {
        return kinds.getOrDefault(node.id(), Set.of());
    }

    List<Node> childrenOf(String path) {
        return nodes.stream().filter(node -> path.equals(parentPath(node))).toList();
    }

    List<Node> below(Node above) {
        return nodes.stream().filter(node -> node.isBelow(above)).toList();
    }

    int householdsOf(Node node) {
        return node.households()
                + below(node).stream().mapToInt(Node::households).sum();
    }

    @Nullable
    RungShape rungOf(Node node) {
        return rungs.get(node.height());
    }

    /** Who stands in for a vacant post: who acts there, else the nearest held post up the way. */
    @Nullable
    CoveredBy coveredBy(Node node) {
        if (node.acting() != null) {
            return standIn(node.acting(), null);
        }
        for (var up = parent(node); up != null; up = parent(up)) {
            var holding = up.answers();
            if (holding != null) {
                return standIn(holding, up);
            }
        }
        return null;
    }

    /** Named by a post of their own, so that one sees who it is. */
    private CoveredBy standIn(Node.Holding holding, @Nullable Node at) {
        var own = at != null
                ? at
                : nodes.stream()
                        .filter(node ->
                                node.held() != null && node.held().resident().equals(holding.resident()))
                        .findFirst()
                        .orElse(null);
        return new CoveredBy(
                holding.resident(), holding.name(), own == null ? null : title(own), own == null ? null : own.name());
    }

    private List<Concern> look() {
        var found = new ArrayList<Concern>();
        for (Node node : nodes) {
            lookAtPost(node, found);
            lookAtSize(node, found);
        }
        lookAtPhones(found);
        if (unplaced > 0) {
            found.add(new Concern(
                    Kind.UNPLACED, head.id(), head.path(), head.name(), null, null, unplaced, null, null, null, null));
        }
        found.sort(Comparator.comparing(Concern::kind).thenComparing(Concern::path));
        return List.copyOf(found);
    }

    private void lookAtPost(Node node, List<Concern> found) {
        if (node.vacant()) {
            found.add(about(node, Kind.VACANT, householdsOf(node), node.vacantSince(), coveredBy(node)));
        }
        if (node.held() != null && node.held().gone()) {
            found.add(about(node, Kind.LEFT, 1, node.held().since(), null));
        }
        if (node.acting() != null
                && node.acting().since().plusDays(ACTING_LONG_AFTER_DAYS).isBefore(day)) {
            found.add(about(node, Kind.ACTING_LONG, 1, node.acting().since(), coveredBy(node)));
        }
    }

    private void lookAtSize(Node node, List<Concern> found) {
        var rung = rungOf(node);
        if (rung == null || node.height() != LOWEST) {
            return;
        }
        if (rung.tooLarge(node.households())) {
            found.add(about(node, Kind.LARGE, node.households(), null, null));
        } else if (rung.tooSmall(node.households())) {
            found.add(about(node, Kind.SMALL, node.households(), null, null));
        }
    }

    /** One concern for each top unit: somebody rings them up in one go. */
    private void lookAtPhones(List<Concern> found) {
        for (Node top : childrenOf(head.path())) {
            var stale = nodes.stream()
                    .filter(node -> node.equals(top) || node.isBelow(top))
                    .map(Node::held)
                    .filter(holding -> holding != null && phoneIsStale(holding))
                    .toList();
            if (!stale.isEmpty()) {
                var since = stale.stream()
                        .map(Node.Holding::phoneConfirmedOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                found.add(about(top, Kind.PHONE_STALE, stale.size(), since, null));
            }
        }
    }

    private boolean phoneIsStale(Node.Holding holding) {
        var confirmed = holding.phoneConfirmedOn();
        return confirmed != null && confirmed.plusDays(PHONE_STALE_AFTER_DAYS).isBefore(day);
    }

    private Concern about(Node node, Kind kind, int number, @Nullable LocalDate since, @Nullable CoveredBy coveredBy) {
        var rung = rungOf(node);
        var above = parent(node);
        return new Concern(
                kind,
                node.id(),
                node.path(),
                node.name(),
                above == null ? null : above.name(),
                rung == null ? null : rung.title(),
                number,
                rung == null ? null : rung.sizeMin(),
                rung == null ? null : rung.sizeMax(),
                since,
                coveredBy);
    }

    private @Nullable String title(Node node) {
        var rung = rungOf(node);
        return rung == null ? null : rung.title();
    }

    private @Nullable Node parent(Node node) {
        return node.parent() == null ? null : byId.get(node.parent());
    }

    private String parentPath(Node node) {
        var above = parent(node);
        return above == null ? head.path() : above.path();
    }
}
