package cn.mulin.demand.matter;

import cn.mulin.demand.matter.MatterViews.CountyLimitsView;
import cn.mulin.demand.matter.MatterViews.GradeLimitsView;
import cn.mulin.demand.matter.MatterViews.HandlingView;
import cn.mulin.demand.matter.MatterViews.KeywordView;
import cn.mulin.demand.matter.MatterViews.LimitVersionView;
import cn.mulin.demand.matter.MatterViews.MatterView;
import cn.mulin.demand.matter.MatterViews.NodeView;
import cn.mulin.demand.matter.MatterViews.VersionView;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree as screens see it. Matters are the county's, the same for everybody in it: nothing here is anybody's own. */
@Service
@Transactional(readOnly = true)
class MatterReading {

    private final Matters matters;
    private final MatterStore store;
    private final LimitStore limits;
    private final Clock clock;

    MatterReading(Matters matters, MatterStore store, LimitStore limits, Clock clock) {
        this.matters = matters;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    List<NodeView> tree() {
        var today = LocalDate.now(clock);
        var keywords = store.keywords();
        return store.on(today).stream()
                .map(node -> line(node, keywords.getOrDefault(node.id(), List.of()), today))
                .toList();
    }

    MatterView one(MatterId id) {
        var today = LocalDate.now(clock);
        var tree = new Tree(store.on(today));
        var node = tree.find(id).orElseThrow(() -> Refusal.of(MatterProblem.UNKNOWN));
        var book = matters.current();
        var versions = store.versions(id);
        return new MatterView(
                id,
                node.code(),
                node.parent(),
                tree.above(node),
                node.leaf(),
                node.name(),
                node.shipped(),
                node.activeFrom(),
                node.withdrawnFrom(),
                versions.stream().mapToInt(MatterStore.Version::number).max().orElse(node.version()),
                node.handling() == null ? null : HandlingView.of(node.handling(), book),
                store.keywords().getOrDefault(id, List.of()).stream()
                        .map(keyword -> new KeywordView(keyword.words(), keyword.sure()))
                        .toList(),
                versions.stream().map(version -> version(version, node, book)).toList(),
                actions(node));
    }

    CountyLimitsView countyLimits() {
        var book = matters.current();
        var versions = limits.versions();
        var own = limits.on(LocalDate.now(clock)).keySet();
        return new CountyLimitsView(
                Stream.of(Grade.values())
                        .map(grade ->
                                GradeLimitsView.of(grade, book.limits(null, grade, false), own.contains(grade), null))
                        .toList(),
                versions.stream()
                        .map(version -> new LimitVersionView(
                                version.grade(),
                                version.validFrom(),
                                version.limits().sign(),
                                version.limits().finish(),
                                version.limits().extension(),
                                version.recordedAt().toInstant()))
                        .toList());
    }

    private static NodeView line(Node node, List<Keyword> keywords, LocalDate today) {
        var handling = node.handling();
        boolean standing = !today.isBefore(node.activeFrom())
                && (node.withdrawnFrom() == null || today.isBefore(node.withdrawnFrom()));
        return new NodeView(
                node.id(),
                node.code(),
                node.parent(),
                node.leaf(),
                node.name(),
                standing,
                node.withdrawnFrom(),
                handling == null ? null : handling.kind(),
                handling == null ? null : handling.ceiling(),
                handling != null && handling.urgent(),
                handling != null && handling.sensitive(),
                keywords.stream().map(Keyword::words).toList());
    }

    private static VersionView version(MatterStore.Version version, Node node, MatterBook book) {
        return new VersionView(
                version.number(),
                version.validFrom(),
                version.name(),
                version.reason(),
                version.recordedAt().toInstant(),
                version.number() == node.version(),
                version.handling() == null ? null : HandlingView.of(version.handling(), book));
    }

    private static List<String> actions(Node node) {
        if (!Actor.current().may("matter:configure")) {
            return List.of();
        }
        if (node.withdrawnFrom() != null) {
            return List.of("bring-back");
        }
        return node.leaf() ? List.of("change", "keywords", "withdraw") : List.of("change", "add", "withdraw");
    }
}
