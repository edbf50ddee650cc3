package cn.mulin.bench;

import cn.mulin.demo.Invented;
import cn.mulin.demo.InventedCounty;
import cn.mulin.demo.InventedPlace;
import cn.mulin.demo.InventedPlace.House;
import cn.mulin.people.identity.Relation;
import cn.mulin.roster.RosterBook;
import cn.mulin.territory.Unit;
import cn.mulin.territory.ladder.Ladder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the rosters of a county that was never there, a workbook for each town, as its villages would hand them in. */
final class RosterBooks {

    private static final List<String> SHEETS = List.of("单元", "户", "人", "三长");

    private final InventedCounty invented;
    private final Ladder ladder;

    RosterBooks(InventedCounty invented, Ladder ladder) {
        this.invented = invented;
        this.ladder = ladder;
    }

    private record Village(String code, InventedPlace place) {}

    /** A place under the code that the workbook gives it. */
    private record Coded(String code, String above, int depth, InventedPlace place) {}

    /** @return how many rows it has */
    int write(List<Unit> villages, Path file) throws IOException {
        var all = villages.stream()
                .map(village -> new Village(village.code(), invented.next().place()))
                .toList();
        var rows = new Rows();
        try (var book = new RosterBook(Files.newOutputStream(file))) {
            for (var sheet : SHEETS) {
                book.begin(sheet);
                for (var village : all) {
                    rows.of(sheet, village, book);
                }
            }
        }
        return rows.written;
    }

    private final class Rows {

        private int written;

        void of(String sheet, Village village, RosterBook book) throws IOException {
            var coded = new ArrayList<Coded>();
            code(new Coded(village.code(), "", 0, village.place()), coded);
            for (var cells : cells(sheet, coded)) {
                cells.put("村（社区）", village.code());
                book.row(cells);
                written++;
            }
        }

        private List<Map<String, String>> cells(String sheet, List<Coded> coded) {
            var below = coded.subList(1, coded.size());
            return switch (sheet) {
                case "单元" -> below.stream().map(this::unit).toList();
                case "户" ->
                    below.stream()
                            .flatMap(each -> each.place().houses().stream().map(house -> household(house, each)))
                            .toList();
                case "人" ->
                    below.stream()
                            .flatMap(each -> each.place().houses().stream())
                            .flatMap(house -> house.home().people().stream().map(one -> person(house, one)))
                            .toList();
                default ->
                    below.stream()
                            .filter(each -> each.place().leader() != null)
                            .map(RosterBooks::leader)
                            .toList();
            };
        }

        private Map<String, String> unit(Coded each) {
            var rung = ladder.rungs().get(each.depth() - 1).name();
            return row(
                    "单元编码", each.code(),
                    "上级编码", each.above(),
                    "层级", rung,
                    "名称", each.place().name());
        }
    }

    private static void code(Coded here, List<Coded> all) {
        all.add(here);
        int label = 0;
        for (var child : here.place().below()) {
            code(new Coded(here.code() + "%03d".formatted(++label), here.code(), here.depth() + 1, child), all);
        }
    }

    private static Map<String, String> household(House house, Coded where) {
        return row(
                "户编号", house.code(),
                "门牌", house.door(),
                "所属单元", where.code(),
                "住房情况", house.home().rented() ? "租住" : "自有",
                "空挂户", yes(house.home().vacant()));
    }

    private static Map<String, String> person(House house, Invented.Person person) {
        var cells = row(
                "户编号", house.code(),
                "姓名", person.name(),
                "与户主关系", Relation.of(person.relation()).words(),
                "电话", person.phone() == null ? "" : person.phone(),
                "户口在本地", yes(true),
                "住在本地", yes(!house.home().vacant()));
        if (person.idNumber() != null) {
            cells.put("身份证号", person.idNumber());
        } else {
            cells.put("无证缘由", "未告知");
            cells.put("性别", person.woman() ? "女" : "男");
            cells.put("出生日期", person.born().toString());
        }
        return cells;
    }

    private static Map<String, String> leader(Coded each) {
        var leader = java.util.Objects.requireNonNull(each.place().leader());
        var number = leader.person().idNumber();
        return row(
                "单元编码", each.code(),
                "姓名", leader.person().name(),
                "户编号", leader.house().code(),
                "身份证号", number == null ? "" : number,
                "任职日期", "2023-10-08");
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    /** @param cells each with the head of its column before it */
    private static Map<String, String> row(String... cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
