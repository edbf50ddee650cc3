package cn.mulin.roster.paper;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.identity.Relation;
import cn.mulin.roster.paper.UnitQueries.UnitLine;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.CsvWriter;
import cn.mulin.roster.workbook.RosterGuide;
import cn.mulin.roster.workbook.RosterWriter;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 名册模板 — an empty roster of a village, town or county, with its villages and units filled in. */
@Service
class Templates {

    private static final List<String> YES_OR_NO = List.of("是", "否");

    private final Territory territory;
    private final UnitQueries queries;

    Templates(Territory territory, UnitQueries queries) {
        this.territory = territory;
        this.queries = queries;
    }

    /** @throws Refusal when the unit is no division of the actor's */
    Unit division(UnitId id) {
        var unit = territory.unit(id, Actor.current().scope());
        if (unit.tier() == Unit.Tier.RUNG) {
            throw Refusal.of(PaperProblem.NOT_A_DIVISION, unit.name());
        }
        return unit;
    }

    void workbook(Unit division, OutputStream out) throws IOException {
        var scope = Actor.current().scope();
        var villages = queries.villages(division.path(), scope);
        var units = queries.units(division.path(), scope);
        try (var book = new RosterWriter(out)) {
            book.choices(choices(villages, units));
            for (var sheet : Sheet.values()) {
                book.begin(sheet, false);
                for (var row : prefilled(sheet, units)) {
                    book.row(row, null);
                }
            }
            book.notes("说明", RosterGuide.rows(), 10, 16, 8, 70, 30);
        }
    }

    void csv(Unit division, Sheet sheet, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(sheet, out)) {
            for (var row : prefilled(
                    sheet, queries.units(division.path(), Actor.current().scope()))) {
                csv.row(row);
            }
        }
    }

    private static Map<Column, List<String>> choices(List<UnitLine> villages, List<UnitLine> units) {
        var choices = new LinkedHashMap<Column, List<String>>();
        choices.put(Column.VILLAGE, villages.stream().map(UnitLine::choice).toList());
        choices.put(
                Column.UNIT,
                units.stream().filter(UnitLine::lowest).map(UnitLine::choice).toList());
        choices.put(Column.POST, units.stream().map(UnitLine::choice).toList());
        choices.put(Column.RUNG, units.stream().map(UnitLine::rung).distinct().toList());
        choices.put(Column.UNIT_KIND, List.of("普通", "专属网格", "小区", "无物业小区"));
        choices.put(Column.DWELLING, List.of("自有", "租住", "公房", "空房", "其他"));
        choices.put(Column.VACANT, YES_OR_NO);
        choices.put(
                Column.RELATION, Relation.all().stream().map(Relation::words).toList());
        choices.put(Column.NO_ID_NUMBER, List.of("新生儿", "未落户", "遗失", "境外人员", "未告知"));
        choices.put(Column.GENDER, List.of("男", "女"));
        choices.put(Column.REGISTERED, YES_OR_NO);
        choices.put(Column.LIVES, YES_OR_NO);
        return choices;
    }

    /** The units as they stand, and a row for each post; households and people are for whoever fills it. */
    private static List<Map<Column, String>> prefilled(Sheet sheet, List<UnitLine> units) {
        return switch (sheet) {
            case UNITS -> units.stream().map(Templates::unit).toList();
            case LEADERS -> units.stream().map(Templates::post).toList();
            case HOUSEHOLDS, PEOPLE -> List.of();
        };
    }

    static Map<Column, String> unit(UnitLine unit) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.VILLAGE, unit.village());
        cells.put(Column.UNIT_CODE, unit.code());
        cells.put(Column.PARENT, unit.parent());
        cells.put(Column.RUNG, unit.rung());
        cells.put(Column.UNIT_NAME, unit.name());
        cells.put(Column.UNIT_KIND, unit.kind());
        return cells;
    }

    private static Map<Column, String> post(UnitLine unit) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.VILLAGE, unit.village());
        cells.put(Column.POST, unit.choice());
        return cells;
    }
}
