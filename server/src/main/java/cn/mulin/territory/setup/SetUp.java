package cn.mulin.territory.setup;

import cn.mulin.territory.UnitId;
import cn.mulin.territory.ladder.Ladder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 划分情况 — what stands on each rung of a line, and what looks unusual beside the ladder's size hints. */
record SetUp(Ladder ladder, List<Size> sizes) {

    private static final int MOST_HINTS = 50;

    /** One open unit and how many stand right below it. */
    record Size(UnitId unit, @Nullable UnitId parent, String name, int height, int children) {}

    /** How many units one rung has. */
    record RungCount(int height, String rung, String postTitle, boolean staffed, long units) {}

    /** 提示 — a sentence for who divides the village; it holds nothing up. */
    record Hint(UnitId unit, String words) {}

    List<RungCount> counts() {
        return ladder.rungs().stream()
                .map(rung -> new RungCount(
                        rung.height(),
                        rung.name(),
                        rung.postTitle(),
                        rung.staffed(),
                        on(rung.height()).size()))
                .toList();
    }

    /** The lowest rung's sizes are households, which stand elsewhere. */
    List<Hint> hints() {
        var hints = new ArrayList<Hint>();
        for (var rung : ladder.rungs()) {
            ladder.below(rung.height()).ifPresent(lower -> hints.addAll(sizeHints(rung, lower)));
        }
        hints.addAll(sameNames());
        return hints.stream().limit(MOST_HINTS).toList();
    }

    private List<Hint> sizeHints(Ladder.Rung rung, Ladder.Rung lower) {
        return on(rung.height()).stream()
                .filter(size -> rung.isTooSmall(size.children()) || rung.isTooLarge(size.children()))
                .sorted(Comparator.comparingInt(Size::children).reversed())
                .map(size -> new Hint(size.unit(), sizeHint(size, rung, lower)))
                .toList();
    }

    private static String sizeHint(Size size, Ladder.Rung rung, Ladder.Rung lower) {
        if (size.children() == 0) {
            return "%s下面还没有%s".formatted(size.name(), lower.name());
        }
        var usual = rung.isTooLarge(size.children()) ? "不超过 " + rung.sizeMax() : "不少于 " + rung.sizeMin();
        return "%s有 %d 个%s，一般%s 个".formatted(size.name(), size.children(), lower.name(), usual);
    }

    private List<Hint> sameNames() {
        record Called(@Nullable UnitId parent, String name) {}
        var seen = new HashMap<Called, Size>();
        return sizes.stream()
                .filter(size -> seen.put(new Called(size.parent(), size.name()), size) != null)
                .map(size -> new Hint(size.unit(), "同一处有两个「%s」，改个叫法更好认".formatted(size.name())))
                .toList();
    }

    private List<Size> on(int height) {
        return sizes.stream().filter(size -> size.height() == height).toList();
    }
}
