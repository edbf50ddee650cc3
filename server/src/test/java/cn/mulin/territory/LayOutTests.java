package cn.mulin.territory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.kernel.Ids;
import cn.mulin.territory.ladder.Ladder;
import cn.mulin.territory.ladder.LadderId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LayOutTests {

    private static final Ladder LADDER = new Ladder(
            new LadderId(Ids.next()),
            "two",
            "片—邻",
            false,
            List.of(
                    new Ladder.Rung(2, "片", "片长", "第{n}片", true, null, null),
                    new Ladder.Rung(1, "邻", "邻长", "{n}邻", false, 5, 15)));

    private static final Unit VILLAGE = new Unit(
            new UnitId(Ids.next()),
            "431321001021",
            "431321/001/021/",
            "横塘社区",
            Unit.Tier.VILLAGE,
            Rung.VILLAGE,
            null,
            null,
            Unit.Kind.ORDINARY,
            0);

    @Property(tries = 300)
    void spreads_evenly_and_gives_every_unit_its_own_path_and_code(
            @ForAll @IntRange(min = 1, max = 30) int areas, @ForAll @IntRange(min = 1, max = 300) int neighbours) {
        var drafts =
                new LayOut(VILLAGE, new LineId(Ids.next()), List.of(areas, neighbours)).drafts(LADDER, 0, Map.of());
        assertThat(drafts).hasSize(areas + neighbours);
        assertThat(drafts).extracting(UnitDraft::path).doesNotHaveDuplicates();
        assertThat(drafts).extracting(UnitDraft::code).doesNotHaveDuplicates();
        var sizes = drafts.stream()
                .filter(draft -> draft.height() == 1)
                .collect(Collectors.groupingBy(UnitDraft::parent, Collectors.counting()));
        assertThat(sizes.values()).allMatch(size -> size >= neighbours / areas && size <= neighbours / areas + 1);
        var paths = drafts.stream().collect(Collectors.toMap(UnitDraft::id, UnitDraft::path));
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(draft.path())
                        .startsWith(paths.getOrDefault(draft.parent(), VILLAGE.path()))
                        .hasSize(paths.getOrDefault(draft.parent(), VILLAGE.path())
                                        .length()
                                + 4));
    }
}
