package cn.mulin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes the manual's pictures of the desk, in the demo county as it is made on the first run. */
@Journey
@DisplayName("every page of the desk")
class DeskPicturesJourney {

    private static final CountyCode DEMO = new CountyCode("430181");
    private static final List<String> WORDS = List.of("村口的桥栏杆松了，孩子上学天天走", "垃圾车三天没来了，路口堆满了", "二组的水从昨晚就小，三楼上不去");

    @Autowired
    Territory territory;

    @TempDir
    Path desktop;

    private final Album album = new Album();

    @Test
    void reads_well_wide_and_on_a_phone(Stage stage) {
        CountyContext.run(DEMO, () -> {
            var visitor = album.watches(stage.atTheDesk());
            album.keeps(visitor, "sign-in", "sign-in").keeps(visitor, "codes", "codes");
            album.keeps(visitor, "kit", "kit");
            clerk(stage);
            office(stage);
            administrators(stage);
        });
        assertThat(album.flaws()).isEmpty();
    }

    private void clerk(Stage stage) {
        var village = village("大瑶镇", 0);
        var clerk = album.watches(stage.atTheDesk()).signsIn("clerk");
        clerk.goesTo("desk/cards?unit=" + id(village)).presses("看二维码和网址").sees("看扫码的人看到什么");
        residentsSay(stage, clerk.addressOf("看扫码的人看到什么"));

        album.keeps(clerk, "cards")
                .keeps(clerk, "demands", "demands")
                .keeps(clerk.opens(WORDS.getFirst()), "demand")
                .keeps(clerk, "requests", "requests")
                .keeps(clerk, "complaints", "complaints")
                .keeps(clerk, "messages", "messages")
                .keeps(clerk, "unit-village", "units/" + id(village))
                .keeps(clerk, "unit-more", "units/" + id(village) + "/more")
                .keeps(clerk, "locate", "units/locate")
                .keeps(clerk, "unit-group", "units/" + id(below(village, 2)))
                .keeps(clerk, "unit-lowest", "units/" + id(below(village, 3)));
        clerk.page()
                .locator("main a[href*='/residents/']:not([href*='new'])")
                .first()
                .click();
        album.keeps(clerk.sees("记了什么"), "household")
                .keeps(clerk, "residents", "residents?unit=" + id(village))
                .keeps(clerk, "household-new", "residents/new?unit=" + id(below(village, 3)))
                .keeps(clerk, "duplicates", "residents/duplicates")
                .keeps(clerk, "leaders", "leaders")
                .keeps(clerk, "vacancies", "leaders/vacancies")
                .keeps(clerk, "hand-overs", "leaders/hand-overs")
                .keeps(clerk, "certificates", "leaders/certificates")
                .keeps(clerk, "slip", "slips/" + id(below(village, 3)))
                .keeps(clerk, "import-new", "imports/new");
        handsInARoster(clerk);
        album.keeps(clerk, "import").keeps(clerk, "imports", "imports").keeps(clerk, "me", "me");
    }

    private void residentsSay(Stage stage, String card) {
        for (var words : WORDS) {
            var resident = stage.withAPhone();
            resident.goesTo(card).fills("有什么事，说一句", words);
            resident.page().locator("main button.filled").click();
            resident.sees("收到了");
        }
    }

    private void handsInARoster(Person clerk) {
        var template = Paper.open(clerk.downloads("下载模板"));
        template.adds("户", "户编号", "90001", "门牌", "老屋场1号", "住房情况", "自有")
                .adds("户", "户编号", "90002", "门牌", "老屋场2号", "所属单元", "9999")
                .adds("人", "户编号", "90001", "姓名", "贺满一", "与户主关系", "户主", "身份证号", "990000196103010011")
                .adds("人", "户编号", "90003", "姓名", "贺满三", "与户主关系", "户主");
        clerk.handsIn(template.saves(desktop.resolve("老屋场名册.xlsx")))
                .presses("试读这份名册")
                .sees("处问题，逐行写在下面");
    }

    private void office(Stage stage) {
        var office = album.watches(stage.atTheDesk()).signsIn("office");
        var town = town("大瑶镇");
        album.keeps(office, "unit-county", "units/" + id(territory.county()))
                .keeps(office, "unit-town", "units/" + id(town))
                .keeps(office, "coverage", "leaders/coverage?under=" + id(town))
                .keeps(office, "set-up-ladder", "units/" + id(village("永安镇", 0)) + "/set-up")
                .keeps(office, "set-up", "units/" + id(village("大瑶镇", 0)) + "/set-up")
                .keeps(office, "settings-county", "settings/county")
                .keeps(office, "settings-calendar", "settings/calendar")
                .keeps(office, "settings-hours", "settings/hours")
                .keeps(office, "settings-words", "settings/words")
                .keeps(office, "settings-divisions", "settings/divisions")
                .keeps(office, "settings-ladders", "settings/ladders")
                .keeps(office, "settings-ladder-new", "settings/ladders/new")
                .keeps(office, "settings-desks", "settings/desks")
                .keeps(office, "settings-quiet-hours", "settings/quiet-hours")
                .keeps(office, "settings-labels", "settings/labels")
                .keeps(office, "settings-notice", "settings/notice")
                .keeps(office, "settings-retention", "settings/retention")
                .keeps(office, "not-found", "nowhere");
    }

    private void administrators(Stage stage) {
        var admin = album.watches(stage.atTheDesk()).signsIn("admin");
        album.keeps(admin, "accounts", "accounts")
                .keeps(admin, "account-new", "accounts/new")
                .keeps(admin, "first-day", "first-day")
                .keeps(admin.goesTo("desk/accounts").opens("何演示"), "account");
        var security = album.watches(stage.atTheDesk()).signsIn("security");
        security.goesTo("desk/glasses")
                .presses("开一次破窗查看")
                .finds("在哪里", "大瑶镇")
                .fills("为什么要看", "县防汛办要求核对转移人员的电话")
                .chooses("看多久", "15 分钟");
        album.keeps(security, "glass-ask");
        album.keeps(security.presses("开窗，并告诉审计员").sees("还开着"), "glasses");
        security.presses("现在就关").sees("关的");
        album.keeps(album.watches(stage.atTheDesk()).signsIn("auditor"), "audit", "audit");
    }

    private Unit town(String name) {
        return territory.children(territory.county().id()).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Unit village(String town, int at) {
        return territory.children(town(town).id()).get(at);
    }

    private Unit below(Unit unit, int rungs) {
        return rungs == 0 ? unit : below(territory.children(unit.id()).getFirst(), rungs - 1);
    }

    private static String id(Unit unit) {
        return unit.id().value().toString();
    }
}
