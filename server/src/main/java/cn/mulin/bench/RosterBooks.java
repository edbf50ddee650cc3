package cn.mulin.bench;

import cn.mulin.demo.Invented;
import cn.mulin.demo.InventedCounty;
import cn.mulin.demo.InventedPlace;
import cn.mulin.demo.InventedPlace.House;
import cn.mulin.people.identity.Relation;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.RosterWriter;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Unit;
import cn.mulin.territory.ladder.Ladder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the rosters of a county that was never there, a workbook for each town, as its villages would hand them in. */
final class RosterBooks {

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
        try (var book = new RosterWriter(Files.newOutputStream(file))) {
            for (var sheet : Sheet.values()) {
                book.begin(sheet, false);
                for (var village : all) {
                    rows.of(sheet, village, book);
                }
            }
        }
        return rows.written;
    }

    private final class Rows {

        private int written;

        void of(Sheet sheet, Village village, RosterWriter book) throws IOException {
            var coded = new ArrayList<Coded>();
            code(new Coded(village.code(), "", 0, village.place()), coded);
            for (var cells : cells(sheet, coded)) {
                cells.put(Column.VILLAGE, village.code());
                book.row(cells, null);
                written++;
            }
        }

        private List<Map<Column, String>> cells(Sheet sheet, List<Coded> coded) {
            var below = coded.subList(1, coded.size());
            return switch (sheet) {
                case UNITS -> below.stream().map(this::unit).toList();
                case HOUSEHOLDS ->
                    below.stream()
                            .flatMap(each -> each.place().houses().stream().map(house -> household(house, each)))
                            .toList();
                case PEOPLE ->
                    below.stream()
                            .flatMap(each -> each.place().houses().stream())
                            .flatMap(house -> house.home().people().stream().map(one -> person(house, one)))
                            .toList();
                case LEADERS ->
                    below.stream()
                            .filter(each -> each.place().leader() != null)
                            .map(RosterBooks::leader)
                            .toList();
            };
        }

        private Map<Column, String> unit(Coded each) {
            var rung = ladder.rungs().get(each.depth() - 1).name();
            return row(
                    Column.UNIT_CODE, each.code(),
                    Column.PARENT, each.above(),
                    Column.RUNG, rung,
                    Column.UNIT_NAME, each.place().name());
        }
    }

    private static void code(Coded here, List<Coded> all) {
        all.add(here);
        int label = 0;
        for (var child : here.place().below()) {
            code(new Coded(here.code() + "%03d".formatted(++label), here.code(), here.depth() + 1, child), all);
        }
    }

    private static Map<Column, String> household(House house, Coded where) {
        return row(
                Column.HOUSEHOLD, house.code(),
                Column.DOOR, house.door(),
                Column.UNIT, where.code(),
                Column.DWELLING, house.home().rented() ? "租住" : "自有",
                Column.VACANT, yes(house.home().vacant()));
    }

    private static Map<Column, String> person(House house, Invented.Person person) {
        var cells = row(
                Column.HOUSEHOLD, house.code(),
                Column.NAME, person.name(),
                Column.RELATION, Relation.of(person.relation()).words(),
                Column.PHONE, person.phone() == null ? "" : person.phone(),
                Column.REGISTERED, yes(true),
                Column.LIVES, yes(!house.home().vacant()));
        if (person.idNumber() != null) {
            cells.put(Column.ID_NUMBER, person.idNumber());
        } else {
            cells.put(Column.NO_ID_NUMBER, "未告知");
            cells.put(Column.GENDER, person.woman() ? "女" : "男");
            cells.put(Column.BORN_ON, person.born().toString());
        }
        return cells;
    }

    private static Map<Column, String> leader(Coded each) {
        var leader = java.util.Objects.requireNonNull(each.place().leader());
        var number = leader.person().idNumber();
        return row(
                Column.POST, each.code(),
                Column.LEADER, leader.person().name(),
                Column.LEADER_HOUSEHOLD, leader.house().code(),
                Column.LEADER_ID_NUMBER, number == null ? "" : number,
                Column.SINCE, "2023-10-08");
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static Map<Column, String> row(Object... cells) {
        var row = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < cells.length; i += 2) {
            row.put((Column) cells[i], (String) cells[i + 1]);
        }
        return row;
    }
}
