package cn.mulin.journey;

import cn.mulin.access.Role;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.division.Divisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@DisplayName("two real places are divided, each in its own way")
class LayoutJourney {

    private static final CountyCode SHUANGFENG = new CountyCode("431321");
    private static final CountyCode NANGUAN = new CountyCode("220102");

    @Autowired
    ApplicationContext server;

    @Autowired
    Counties counties;

    @TempDir
    Path desktop;

    @Test
    void hengtang_is_set_up_on_the_page_with_4_20_and_34(Stage stage) {
        in(
                SHUANGFENG,
                "双峰县",
                office -> stage.atTheDesk()
                        .signsIn(office)
                        .opens("片组邻")
                        .sees("永丰街道")
                        .finds("找一处", "横塘社区")
                        .opens("开始划分")
                        .presses("按「片—组—邻」分")
                        .fills("多少片", "4")
                        .fills("多少组", "20")
                        .fills("多少邻", "34")
                        .shows("desk-set-up-counts")
                        .presses("排开")
                        .sees("4 片")
                        .sees("20 组")
                        .sees("34 邻")
                        .presses("从这天启动")
                        .sees("已启动")
                        .shows("desk-set-up-started")
                        .opens("横塘社区")
                        .sees("4 片")
                        .sees("20 组")
                        .sees("34 邻"));
    }

    @Test
    void nanling_comes_in_by_workbook_with_43_390_and_1414(Stage stage) {
        in(NANGUAN, "南关区", office -> {
            var desk = stage.atTheDesk();
            desk.signsIn(office)
                    .opens("名册导入导出")
                    .opens("导入名册")
                    .selects("乡镇（街道）", "南岭街道")
                    .sees("模板里填好了南岭街道的村（社区）和单元");
            var roster = new Entrances(Paper.open(desk.downloads("下载模板")), communities("南岭街道"));
            desk.handsIn(roster.fill(43, 390, 1_414).saves(desktop.resolve("南岭街道名册.xlsx")))
                    .presses("试读这份名册")
                    .sees("没有问题，可以写入")
                    .presses("写入这份名册")
                    .sees("写好了：")
                    .opens("片组邻")
                    .opens("南岭街道")
                    .sees("43 网格")
                    .sees("390 楼栋")
                    .sees("1414 单元")
                    .shows("desk-unit-nanling")
                    .opens("三长")
                    .opens("覆盖")
                    .sees("43/43")
                    .sees("390/390")
                    .sees("1414/1414")
                    .shows("desk-coverage-nanling");
        });
    }

    private List<Unit> communities(String street) {
        var territory = server.getBean(Territory.class);
        return territory.children(territory.county().id()).stream()
                .filter(unit -> unit.name().equals(street))
                .flatMap(unit -> territory.children(unit.id()).stream())
                .toList();
    }

    /** A county of its own, with what really lies in it; {@code journey} is handed the log-in of its office. */
    private void in(CountyCode code, String name, Consumer<String> journey) {
        counties.find(code).ifPresent(left -> counties.change(left.in(County.State.SETTING_UP)));
        counties.discard(code);
        counties.change(counties.create(code, name, true).opened("0000-00000000"));
        CountyContext.run(code, () -> {
            try (var list = Divisions.shipped(code).orElseThrow()) {
                server.getBean(Divisions.class).importFrom(code, list);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            var county = server.getBean(Territory.class).county();
            var desk = new DeskId(county.id().value());
            journey.accept(new Staff(server).seated("office", "文演示", Role.COUNTY_OFFICE, desk));
        });
    }
}
