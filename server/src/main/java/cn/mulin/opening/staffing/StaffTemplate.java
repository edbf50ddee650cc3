package cn.mulin.opening.staffing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 模板 — the workbook to fill in: the sheet with its choices, and the list of the county's offices. */
final class StaffTemplate {

    private static final int LISTED_ROWS = 5_000;
    private static final String HEAD = "DCE9E7";
    private static final String NEEDED = "17615B";
    private static final String PLACES = "单位";

    private StaffTemplate() {}

    static byte[] of(List<StaffDesk> desks) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Mulin", "1.0")) {
            book.setGlobalDefaultFont("Microsoft YaHei", 11);
            staff(book.newWorksheet(StaffSheet.NAME), desks.size());
            places(book.newWorksheet(PLACES), desks);
            choices(book.newWorksheet("选项"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void staff(Worksheet page, int desks) {
        for (var column : StaffColumn.values()) {
            int at = column.ordinal();
            page.width(at, column == StaffColumn.PLACE ? 28 : 18);
            page.style(at).format("@").set();
            page.inlineString(0, at, column.words());
            page.style(0, at)
                    .bold()
                    .fillColor(HEAD)
                    .fontColor(column.needed() ? NEEDED : "1F2933")
                    .set();
            page.comment(0, at, (column.needed() ? "必填。" : "可不填。") + column.rule());
        }
        page.freezePane(0, 1);
        page.range(1, StaffColumn.PLACE.ordinal(), LISTED_ROWS, StaffColumn.PLACE.ordinal())
                .validateWithListByFormula(PLACES + "!$B$2:$B$" + (desks + 1))
                .allowBlank(true)
                .showErrorMessage(false);
        page.range(1, StaffColumn.DUTY.ordinal(), LISTED_ROWS, StaffColumn.DUTY.ordinal())
                .validateWithListByFormula("选项!$A$1:$A$" + StaffDuty.values().length)
                .allowBlank(true)
                .showErrorMessage(false);
    }

    private static void places(Worksheet page, List<StaffDesk> desks) {
        page.width(0, 18);
        page.width(1, 36);
        page.width(2, 20);
        page.style(0).format("@").set();
        List<String> heads = List.of("区划代码", "单位", "可以是");
        for (int at = 0; at < heads.size(); at++) {
            page.inlineString(0, at, heads.get(at));
            page.style(0, at).bold().fillColor(HEAD).set();
        }
        page.freezePane(0, 1);
        int row = 1;
        for (var desk : desks) {
            page.inlineString(row, 0, desk.code());
            page.inlineString(row, 1, desk.label());
            page.inlineString(row, 2, fitting(desk));
            row++;
        }
    }

    private static String fitting(StaffDesk desk) {
        return String.join(
                "、",
                Arrays.stream(StaffDuty.values())
                        .filter(desk::takes)
                        .map(StaffDuty::words)
                        .toList());
    }

    private static void choices(Worksheet page) {
        for (var duty : StaffDuty.values()) {
            page.inlineString(duty.ordinal(), 0, duty.words());
        }
        page.setVisibilityState(VisibilityState.HIDDEN);
    }
}
