package cn.mulin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.access.signin.Authenticator;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.Words;
import cn.mulin.opening.staffing.Papers;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@DisplayName("a real county's first day")
class FirstDayJourney {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern SLIP = Pattern.compile("登录名 (\\S+)　首次密码 (\\S+)");

    @Autowired
    ApplicationContext server;

    @Autowired
    Counties counties;

    @Autowired
    KeyRings rings;

    @Test
    void an_empty_county_is_prepared_by_three_and_opened(Stage stage, CountyCode code) throws IOException {
        var slips = init(code);
        var admin = stage.atTheDesk();
        enters(admin, "admin", slips, "Guanli-2026-Xin", "desk-firstday-sign-in");
        admin.sees("还差 9 件").shows("desk-firstday-lacking");
        setsTheCounty(admin, code);
        opensAccounts(admin);
        var passwords = printsSlips(admin);
        admin.goesTo("desk/first-day/keys")
                .fills("主密钥由谁保管", "甲保管")
                .fills("主密钥放在哪里", "县委机要室保险柜")
                .fills("密钥环由谁保管", "乙保管")
                .fills("密钥环放在哪里", "县档案馆库房")
                .presses("登记", "/custody")
                .sees("还没有核对");

        var auditor = stage.atTheDesk();
        enters(auditor, "auditor", slips, "Shenji-2026-Xin", null);
        auditor.sees("还差");
        var security = stage.atTheDesk();
        enters(security, "security", slips, "Anquan-2026-Xin", null);
        grantsAndConfirms(security, code);

        var clerk = stage.withAPhone();
        clerk.goesTo("desk/sign-in")
                .fills("账号", "he.yanshi")
                .fills("密码", String.valueOf(passwords.get("he.yanshi")))
                .presses("进工作台")
                .sees("首次密码别人见过")
                .shows("desk-firstday-own-password")
                .fills("新密码", "Cunli-2026-Xin")
                .fills("新密码再写一遍", "Cunli-2026-Xin")
                .presses("换成新密码", "/password")
                .sees("正在筹备");

        var resident = stage.withAPhone();
        assertThat(asksAtTheCard(resident)).as("not yet let in").isEqualTo(409);

        holdsOnAPhone(admin);
        admin.goesTo("desk/first-day")
                .sees("都齐了")
                .shows("desk-firstday-ready")
                .presses("启用", "/open")
                .sees("已经启用")
                .shows("desk-firstday-open");
        assertThat(counties.current().state()).isEqualTo(County.State.OPEN);
        clerk.refreshes().seesNothingOf("正在筹备");
        assertThat(asksAtTheCard(resident)).as("let in, and no such card").isEqualTo(404);
    }

    /** Each step, as wide as a phone. */
    private static void holdsOnAPhone(Person admin) {
        admin.page().setViewportSize(390, 844);
        for (String step :
                List.of("", "/divisions", "/county", "/notice", "/ladders", "/administrators", "/staff", "/keys")) {
            admin.goesTo("desk/first-day" + step).sees(step.isEmpty() ? "都齐了" : "做好了");
            var overflow = admin.page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue())
                    .as("how far " + step + " runs over")
                    .isLessThanOrEqualTo(0);
            admin.shows("desk-firstday" + step.replace('/', '-') + "-narrow");
        }
        admin.page().setViewportSize(1440, 900);
    }

    private static int asksAtTheCard(Person resident) {
        return resident.page().request().get("api/cards/0000000000000000").status();
    }

    /** At the terminal. */
    private Map<String, String> init(CountyCode code) throws IOException {
        var county = counties.current();
        counties.change(new County(code, county.name(), County.State.SETTING_UP, false, null, null, null));
        var told = new ByteArrayOutputStream();
        server.getBean("countyInitCommand", Command.class)
                .run(
                        Words.of(List.of(code.value(), "--admin", "管演示", "--security", "安演示", "--auditor", "申演示")),
                        new PrintStream(told, true, StandardCharsets.UTF_8));
        var slips = new TreeMap<String, String>();
        SLIP.matcher(told.toString(StandardCharsets.UTF_8))
                .results()
                .forEach(slip -> slips.put(slip.group(1), slip.group(2)));
        return slips;
    }

    private static void enters(Person who, String login, Map<String, String> slips, String password, String picture) {
        who.goesTo("desk/sign-in")
                .fills("账号", login)
                .fills("密码", String.valueOf(slips.get(login)))
                .presses("进工作台")
                .sees("扫这个码");
        if (picture != null) {
            who.shows(picture);
        }
        var secret = who.page().locator("code").first().innerText().replace(" ", "");
        who.fills("验证器上的 6 位数字", new Authenticator(secret).code(0))
                .presses("绑定这部手机")
                .sees("换成自己的密码")
                .fills("新密码", password)
                .fills("新密码再写一遍", password)
                .presses("换成新密码", "/password")
                .sees("的第一天");
    }

    private static void setsTheCounty(Person admin, CountyCode code) {
        admin.goesTo("desk/first-day/divisions");
        chooses(admin, new FilePayload("名录.csv", "text/csv", divisions(code)));
        admin.presses("导入", "/divisions").sees("2 个镇街，3 个村（社区）").shows("desk-firstday-divisions");
        admin.goesTo("desk/first-day/county")
                .fills("对外网址", "https://mulin.example")
                .fills("监督电话", "0731-00000000")
                .fills("备案编号", "湘政务备示例001号")
                .presses("记下本县信息", "/county-settings")
                .sees("做好了")
                .shows("desk-firstday-county");
        admin.goesTo("desk/first-day/notice")
                .sees("这是草稿")
                .shows("desk-firstday-notice")
                .presses("公布", "/privacy-notices")
                .sees("第 1 版");
        admin.goesTo("desk/first-day/ladders").sees("本县用勾选的这些");
        admin.page().locator("input[type=checkbox]").first().check();
        admin.shows("desk-firstday-ladders").presses("本县用勾选的这些", "/ladders").sees("做好了");
        admin.goesTo("desk/first-day/administrators").sees("还没登录过").shows("desk-firstday-administrators");
    }

    private static void opensAccounts(Person admin) throws IOException {
        admin.goesTo("desk/first-day/staff").sees("下载模板");
        chooses(
                admin,
                new FilePayload(
                        "工作人员.xlsx", WORKBOOK, Papers.sheet(List.of(List.of("何演示", "He", "", "", "没有的镇", "村长")))));
        admin.sees("有 3 处要改").shows("desk-firstday-staff-flaws");
        chooses(
                admin,
                new FilePayload(
                        "工作人员.xlsx",
                        WORKBOOK,
                        Papers.sheet(List.of(
                                List.of("何演示", "he.yanshi", "19900000009", "书记", "东镇 东一村", "村（社区）干部"),
                                List.of("文演示", "wen.yanshi", "", "主任", "试点县", "县三长办")))));
        admin.sees("新开 2 个账号").shows("desk-firstday-staff-tried");
        admin.presses("照这张表开户", "/staff").sees("2 个席位等安全员核准");
    }

    private static Map<String, String> printsSlips(Person admin) throws IOException {
        var download = admin.page().waitForDownload(() -> admin.presses("打印密码条"));
        admin.sees("存好了 1 个文件").shows("desk-firstday-staff-slips");
        return Papers.slips(Files.readAllBytes(download.path()));
    }

    private void grantsAndConfirms(Person security, CountyCode code) {
        security.goesTo("desk/first-day/staff")
                .sees("核准勾选的 2 个")
                .shows("desk-firstday-seats")
                .presses("核准勾选的", "/decide")
                .sees("镇街 0/2 有人，村（社区）1/3 有人");
        var keys = rings.custody(code);
        security.goesTo("desk/first-day/keys")
                .fills("主密钥的指纹", keys.master())
                .fills("密钥环的指纹", keys.ring())
                .shows("desk-firstday-keys")
                .presses("核对", "/confirm")
                .sees("核对过指纹");
    }

    private static void chooses(Person who, FilePayload file) {
        who.page().locator("input[type=file]").first().setInputFiles(file);
    }

    private static byte[] divisions(CountyCode code) {
        return """
                code,name
                %1$s,试点县
                %1$s001,西街道
                %1$s001001,西一社区居民委员会
                %1$s101,东镇
                %1$s101201,东一村民委员会
                %1$s101202,东二村民委员会
                """.formatted(code).getBytes(StandardCharsets.UTF_8);
    }
}
