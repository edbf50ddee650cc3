package cn.mulin.journey;

import cn.mulin.people.identity.IdNumber;
import cn.mulin.territory.Unit;
import java.time.LocalDate;
import java.util.List;

/** A street of buildings on paper: grids, buildings and entrances, spread evenly; a household in each entrance; a leader for each. */
final class Entrances {

    private static final String FIGURES = "零一二三四五六七八九";

    private final Paper paper;
    private final List<Unit> communities;
    private int people;

    Entrances(Paper template, List<Unit> communities) {
        this.paper = template;
        this.communities = communities;
    }

    /** One unit of the street, by its number on its rung. */
    private record Spot(Unit community, String code, String name, int number) {}

    Paper fill(int grids, int buildings, int entrances) {
        for (int entrance = 0; entrance < entrances; entrance++) {
            int building = part(entrance, entrances, buildings);
            int grid = part(building, buildings, grids);
            var inGrid = grid(grid, grids);
            var inBuilding = below(inGrid, building, "栋");
            var here = below(inBuilding, entrance, "单元");
            boolean firstOfBuilding = entrance == 0 || part(entrance - 1, entrances, buildings) != building;
            boolean firstOfGrid = firstOfBuilding && (building == 0 || part(building - 1, buildings, grids) != grid);
            if (firstOfGrid) {
                unit(inGrid, inGrid.community().code(), "网格");
            }
            if (firstOfBuilding) {
                unit(inBuilding, inGrid.code(), "楼栋");
            }
            unit(here, inBuilding.code(), "单元");
            home(here, inBuilding.name() + here.name() + "101室");
            lead(here, here);
            if (firstOfBuilding) {
                lead(inBuilding, here);
            }
            if (firstOfGrid) {
                lead(inGrid, here);
            }
        }
        return paper;
    }

    /** Which of {@code fewer} the {@code number}-th of {@code all} belongs to. */
    private static int part(int number, int all, int fewer) {
        return number * fewer / all;
    }

    private Spot grid(int number, int all) {
        var community = communities.get(part(number, all, communities.size()));
        return new Spot(community, community.code() + "%03d".formatted(number + 1), "第" + (number + 1) + "网格", number);
    }

    private static Spot below(Spot parent, int number, String rung) {
        return new Spot(parent.community(), parent.code() + "%04d".formatted(number + 1), (number + 1) + rung, number);
    }

    private void unit(Spot spot, String parent, String rung) {
        paper.adds(
                "单元",
                "村（社区）",
                spot.community().code(),
                "单元编码",
                spot.code(),
                "上级编码",
                parent,
                "层级",
                rung,
                "名称",
                spot.name());
    }

    private void home(Spot entrance, String door) {
        paper.adds(
                "户", "村（社区）", entrance.community().code(), "户编号", code(entrance), "门牌", door, "所属单元", entrance.code());
    }

    /** Somebody who lives at {@code home}, and leads {@code spot}. */
    private void lead(Spot spot, Spot home) {
        var name = "安" + figures(++people);
        var number = IdNumber.of("990000", LocalDate.of(1950, 1, 1).plusDays(people), 2 * (people % 400) + 1);
        var village = home.community().code();
        paper.adds("人", "村（社区）", village, "户编号", code(home), "姓名", name, "身份证号", number.value());
        paper.adds("三长", "村（社区）", village, "单元编码", spot.code(), "姓名", name, "户编号", code(home));
    }

    private static String code(Spot entrance) {
        return "%05d".formatted(entrance.number() + 1);
    }

    private static String figures(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(figure -> String.valueOf(FIGURES.charAt(figure - '0')))
                .reduce("", String::concat);
    }
}
