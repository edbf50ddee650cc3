package cn.mulin.roster.plan;

import cn.mulin.people.identity.Relation;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Line;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a village, whatever can be read of them. */
final class RowReader {

    private static final int LONGEST_CODE = 40;
    private static final int FEWEST_IN_UNIT_CODE = 6;
    private final Findings findings;
    private final LocalDate today;
    private final Rows rows = Rows.none();

    RowReader(Findings findings, LocalDate today) {
        this.findings = findings;
        this.today = today;
    }

    Rows read(Iterable<Line> lines) {
        lines.forEach(this::read);
        return rows;
    }

    private void read(Line line) {
        var cells = new CellReader(line, findings, today);
        switch (line.sheet()) {
            case UNITS -> keep(line, unit(line, cells), rows.units()::add);
            case HOUSEHOLDS -> keep(line, household(line, cells), rows.households()::add);
            case PEOPLE -> keep(line, person(line, cells), rows.people()::add);
            case LEADERS -> keep(line, leader(line, cells), rows.leaders()::add);
        }
    }

    private <T> void keep(Line line, @Nullable T row, Consumer<T> into) {
        if (row != null && !findings.faultyAt(line.sheet(), line.number())) {
            into.accept(row);
        }
    }

    private @Nullable UnitRow unit(Line line, CellReader cells) {
        var code = cells.neededCode(Column.UNIT_CODE, LONGEST_CODE);
        var parent = cells.code(Column.PARENT, LONGEST_CODE);
        var rung = cells.needed(Column.RUNG, 12);
        var name = cells.needed(Column.UNIT_NAME, 60);
        var kind = cells.oneOf(Column.UNIT_KIND, Words.KINDS);
        if (code == null) {
            return null;
        }
        if (code.length() < FEWEST_IN_UNIT_CODE || !code.matches("[0-9A-Za-z-]+")) {
            cells.fault(Column.UNIT_CODE, "应为 6 至 40 个字母、数字或短横线");
        }
        rows.namedUnits().add(code);
        return rung == null || name == null ? null : new UnitRow(line.number(), code, parent, rung, name, kind);
    }

    private @Nullable HouseholdRow household(Line line, CellReader cells) {
        var code = cells.neededCode(Column.HOUSEHOLD, LONGEST_CODE);
        var door = cells.needed(Column.DOOR, 120);
        var unit = cells.text(Column.UNIT, 200);
        var dwelling = cells.oneOf(Column.DWELLING, Words.DWELLINGS);
        var vacant = cells.yesOrNo(Column.VACANT);
        var note = cells.text(Column.NOTE, 300);
        if (code != null) {
            rows.namedHouseholds().add(code);
        }
        return code == null || door == null
                ? null
                : new HouseholdRow(line.number(), code, door, unit, dwelling, vacant, note);
    }

    private @Nullable PersonRow person(Line line, CellReader cells) {
        var home = cells.neededCode(Column.HOUSEHOLD, LONGEST_CODE);
        var name = cells.needed(Column.NAME, 200) == null ? null : cells.name(Column.NAME);
        var relation = relation(cells);
        var idNumber = cells.idNumber(Column.ID_NUMBER);
        var why = cells.oneOf(Column.NO_ID_NUMBER, Words.NO_ID_NUMBERS);
        var gender = cells.gender();
        var bornOn = cells.day(Column.BORN_ON);
        var phone = cells.phone();
        var registered = cells.yesOrNo(Column.REGISTERED);
        var lives = cells.yesOrNo(Column.LIVES);
        if (idNumber != null && bornOn != null && !idNumber.born().equals(bornOn)) {
            cells.fault(Column.BORN_ON, "与身份证号里的出生日期不同，请核对");
        }
        if (idNumber != null && gender != null && gender != idNumber.gender()) {
            cells.fault(Column.GENDER, "与身份证号里的性别不同，请核对");
        }
        return home == null || name == null
                ? null
                : new PersonRow(
                        line.number(), home, name, relation, idNumber, why, gender, bornOn, phone, registered, lives);
    }

    private static @Nullable Relation relation(CellReader cells) {
        var text = cells.text(Column.RELATION, 40);
        if (text == null) {
            return null;
        }
        var relation = Relation.find(text);
        if (relation.isEmpty()) {
            cells.fault(Column.RELATION, "不认得这个关系，请从下拉里选，例如户主、配偶、子、女");
        }
        return relation.orElse(null);
    }

    private @Nullable LeaderRow leader(Line line, CellReader cells) {
        var post = cells.neededCode(Column.POST, LONGEST_CODE);
        var name = cells.name(Column.LEADER);
        var home = cells.code(Column.LEADER_HOUSEHOLD, LONGEST_CODE);
        var idNumber = cells.idNumber(Column.LEADER_ID_NUMBER);
        var since = cells.day(Column.SINCE);
        var basis = cells.text(Column.BASIS, 300);
        var serves = cells.text(Column.SERVES, 1_000);
        return post == null
                ? null
                : new LeaderRow(line.number(), post, name, home, idNumber, since, basis, codes(serves));
    }

    private static List<String> codes(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[、,;，；\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
