package cn.mulin.roster;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Scope;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.RosterWriter;
import cn.mulin.roster.workbook.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A roster on paper: rows are written one after the other, and handed in as a workbook. Its people are invented. */
final class RosterScene {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private final Map<Sheet, List<Map<Column, String>>> rows = new LinkedHashMap<>();

    static Actor officer(String path) {
        return new Actor(UUID.randomUUID(), Actor.Kind.STAFF, null, null, Set.of("roster:import"), Scope.of(path));
    }

    static RosterScene roster() {
        return new RosterScene();
    }

    RosterScene unit(String code, String parent, String rung, String name) {
        return row(
                Sheet.UNITS, Column.UNIT_CODE, code, Column.PARENT, parent, Column.RUNG, rung, Column.UNIT_NAME, name);
    }

    RosterScene household(String code, String door, String unit) {
        return row(Sheet.HOUSEHOLDS, Column.HOUSEHOLD, code, Column.DOOR, door, Column.UNIT, unit);
    }

    RosterScene person(String home, String name, String relation, String idNumber) {
        return row(
                Sheet.PEOPLE,
                Column.HOUSEHOLD,
                home,
                Column.NAME,
                name,
                Column.RELATION,
                relation,
                Column.ID_NUMBER,
                idNumber);
    }

    RosterScene leader(String unit, String name, String home) {
        return row(Sheet.LEADERS, Column.POST, unit, Column.LEADER, name, Column.LEADER_HOUSEHOLD, home);
    }

    /** One more cell in the last row of {@code sheet}. */
    RosterScene with(Sheet sheet, Column column, String text) {
        rows.get(sheet).getLast().put(column, text);
        return this;
    }

    RosterScene in(String village) {
        rows.values().forEach(all -> all.forEach(row -> row.put(Column.VILLAGE, village)));
        return this;
    }

    private RosterScene row(Sheet sheet, Object... cells) {
        var row = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < cells.length; i += 2) {
            row.put((Column) cells[i], String.valueOf(cells[i + 1]));
        }
        rows.computeIfAbsent(sheet, all -> new ArrayList<>()).add(row);
        return this;
    }

    InputStream workbook() {
        return new ByteArrayInputStream(bytes());
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var book = new RosterWriter(out)) {
            for (var sheet : rows.entrySet()) {
                book.begin(sheet.getKey(), false);
                for (var row : sheet.getValue()) {
                    book.row(row, null);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** A valid number of the region 990000, which no county has. */
    static String idNumber(int number) {
        var open = "990000%04d0101%03d".formatted(1950 + number / 1000, number % 1000);
        return "0123456789X"
                .chars()
                .mapToObj(check -> open + (char) check)
                .filter(text -> IdNumber.read(text, TODAY) instanceof IdNumber.Reading.Valid)
                .findFirst()
                .orElseThrow();
    }
}
