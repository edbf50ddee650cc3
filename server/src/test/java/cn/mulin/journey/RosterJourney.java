package cn.mulin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Ground;
import cn.mulin.access.Role;
import cn.mulin.people.identity.IdNumber;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@DisplayName("a village's roster by workbook")
class RosterJourney {

    /** Above the rows of people and of households stands the head. */
    private static final int FIRST_ROW = 2;

    private static final int HOMES = 8;

    @Autowired
    ApplicationContext server;

    @TempDir
    Path desktop;

    @Test
    void three_wrong_rows_are_told_mended_and_applied_and_a_second_time_changes_nothing(Stage stage) {
        var ground = Ground.lay(server);
        var office = new Staff(server).seated("office", "文演示", Role.COUNTY_OFFICE, ground.countyOffice());
        var desk = stage.atTheDesk();
        desk.signsIn(office);

        var roster = filled(Paper.open(choosesTheVillage(desk).downloads("下载模板")));
        roster.writes("户", FIRST_ROW + 1, "所属单元", "9999")
                .writes("人", FIRST_ROW + 2, "身份证号", spoilt(roster.reads("人", FIRST_ROW + 2, "身份证号")))
                .writes("人", FIRST_ROW + 4, "户编号", "77777");
        handsIn(desk, roster.saves(desktop.resolve("东村名册.xlsx")))
                .sees("有 3 处问题，逐行写在下面")
                .sees("户 第 3 行")
                .sees("人 第 4 行")
                .sees("人 第 6 行")
                .seesNoButton("写入这份名册")
                .shows("desk-import-faults");

        var returned = Paper.open(desk.downloads("下载带“问题”列的名册"));
        assertThat(returned.reads("户", 2, "问题")).isEmpty();
        assertThat(returned.reads("户", 3, "问题")).contains("本村（社区）没有这个单元");
        assertThat(returned.reads("人", 4, "问题")).contains("身份证号");
        assertThat(returned.reads("人", 6, "问题")).contains("没有这个户编号");

        var good = filledAgain(returned).saves(desktop.resolve("东村名册（改好）.xlsx"));
        handsIn(choosesTheVillage(desk), good)
                .sees("没有问题，可以写入")
                .shows("desk-import-ready")
                .presses("写入这份名册")
                .sees("写好了：16 行新增")
                .shows("desk-import-done");

        desk.opens("住户").fills("找户或找人", "东村18号").sees("贺满八");

        handsIn(choosesTheVillage(desk), good).sees("和县里的一样，没有要写的内容");
    }

    private static Person choosesTheVillage(Person desk) {
        return desk.opens("名册导入导出")
                .opens("导入名册")
                .selects("乡镇（街道）", "东镇")
                .selects("村（社区）", "东村")
                .sees("模板里填好了东村的村（社区）和单元");
    }

    private static Person handsIn(Person desk, Path file) {
        return desk.handsIn(file).presses("试读这份名册").isAt("/imports/[0-9a-f-]{36}$");
    }

    private static Paper filled(Paper template) {
        var unit = template.reads("单元", template.rowOf("单元", "名称", "东2号"), "单元编码");
        var named = "一二三四五六七八";
        for (int home = 1; home <= HOMES; home++) {
            var code = "0010" + home;
            template.adds("户", "户编号", code, "门牌", "东村1" + home + "号", "所属单元", unit, "住房情况", "自有");
            var number = IdNumber.of("990000", LocalDate.of(1960 + home, 3, 1), home * 2)
                    .value();
            template.adds("人", "户编号", code, "姓名", "贺满" + named.charAt(home - 1), "与户主关系", "户主", "身份证号", number);
        }
        return template;
    }

    /** What the officer does with the workbook that came back. */
    private static Paper filledAgain(Paper returned) {
        var number = IdNumber.of("990000", LocalDate.of(1963, 3, 1), 6).value();
        return returned.writes("户", FIRST_ROW + 1, "所属单元", returned.reads("户", FIRST_ROW, "所属单元"))
                .writes("人", FIRST_ROW + 2, "身份证号", number)
                .writes("人", FIRST_ROW + 4, "户编号", "00105");
    }

    /** With another last figure, which no longer fits the others. */
    private static String spoilt(String number) {
        return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    }
}
