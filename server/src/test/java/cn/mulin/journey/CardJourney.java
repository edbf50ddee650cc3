package cn.mulin.journey;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.access.Role;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.Leadership;
import cn.mulin.people.NoticeBoard;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("the code on a door's card")
class CardJourney {

    @Autowired
    ApplicationContext server;

    @Autowired
    Counties counties;

    private Ground ground;

    @BeforeEach
    void standsInACounty() {
        if (ground == null) {
            ground = Ground.lay(server);
            ground.appoint(ground.here.resident(), ground.here.post());
            var county = counties.current();
            counties.change(new County(
                    county.code(),
                    county.name(),
                    County.State.OPEN,
                    true,
                    "试备 2026-0001 号",
                    "0731-00000000",
                    "https://mulin.example"));
            office().run(() ->
                    server.getBean(NoticeBoard.class).publish("个人信息处理告知", "一、谁在处理\n本县三长制工作办公室。\n二、记了什么\n您说的话、说的时间。"));
        }
    }

    @Test
    void a_resident_scans_it_sees_who_answers_reads_the_notice_and_files(Stage stage) {
        var leader = signedIn(stage, ground.here.phone());
        leader.goesTo("leader/me")
                .shows("leader-me")
                .opens("我的卡和代表证")
                .sees(ground.here.unit().name())
                .presses("同意印我的电话", "/my/consents")
                .sees("您同意了")
                .shows("leader-card");

        var resident = stage.withAPhone();
        resident.goesTo("r/" + leader.cardCode())
                .isAt(".*/resident/r/.*")
                .sees("东小明")
                .opens("谁管这一户，怎么找")
                .sees(ground.here.phone())
                .sees("0731-00000000")
                .sees("试备 2026-0001 号")
                .shows("resident-who")
                .opens("隐私说明")
                .sees("第 1 版")
                .presses("我看过了")
                .sees("看过这一版")
                .shows("resident-privacy")
                .goesTo("r/" + leader.cardCode())
                .fills("有什么事，说一句", "巷口的水管接头裂了，老人走路打滑")
                .presses("告诉东小明")
                .sees("收到了")
                .presses("不留也行")
                .shows("resident-receipt")
                .goesTo("resident/matters")
                .sees("巷口的水管接头裂了")
                .shows("resident-matters");
        leader.goesTo("leader/").sees("巷口的水管接头裂了").shows("leader-today");
    }

    @Test
    void somebody_complains_without_signing_in_and_comes_back_for_the_answer(Stage stage) {
        var resident = stage.withAPhone();
        resident.goesTo("resident/complain");
        resident.page().getByText("建议", exact()).click();
        resident.page().getByLabel("关于什么").selectOption("SERVICE");
        resident.fills("说说是什么事", "办事指南请贴在门口")
                .shows("resident-complain")
                .presses("交上去")
                .sees("收到了，谢谢您");
        var code = resident.page().locator(".code").innerText();
        resident.presses("还有一件要说").fills("查询码", code).presses("查答复").sees("还没有答复");
    }

    @Test
    void a_resident_sees_what_is_kept_of_them_and_asks_to_have_it_mended(Stage stage) {
        var resident = stage.withAPhone();
        resident.goesTo("resident/my-data")
                .opens("用手机号登录")
                .fills("手机号", ground.there.phone())
                .presses("给我发验证码")
                .sees("短信里的 6 位数字")
                .shows("resident-sign-in")
                .fills("验证码", resident.codeSentTo(ground.there.phone()))
                .presses("进来")
                .sees("西小明")
                .sees(ground.there.phone())
                .shows("resident-my-data");
        resident.page().getByLabel("请求什么").selectOption("CORRECT");
        resident.fills("说一句（哪里不对、想怎么改）", "出生日期登记错了")
                .presses("提出请求", "/my/requests")
                .sees("前答复");
    }

    @Test
    void whoever_is_shown_a_certificate_sees_at_once_whether_it_holds(Stage stage, Callers callers) {
        var clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        var term = server.getBean(Leadership.class)
                .holder(ground.here.post())
                .orElseThrow()
                .term();
        clerk.post("/api/terms/" + term.value() + "/certificate", Map.of());
        var holder = callers.person(ground.here.resident());
        inHand(stage, holder).goesTo("leader/card").sees("证号").shows("leader-certificate");
        var own = holder.get("/api/my/certificates").json().get(0);
        var address = own.path("path").asString();

        var doorway = stage.withAPhone();
        doorway.goesTo(address.substring(address.indexOf("/c/") + 1))
                .isAt(".*/resident/c/.*")
                .sees("这张证是真的")
                .sees("东*明")
                .shows("resident-certificate");
        clerk.post("/api/certificates/" + own.path("id").asString() + "/revoke", Map.of("reason", "卸任收回"));
        doorway.refreshes().sees("已经收回，不作数").shows("resident-certificate-revoked");
    }

    @Test
    void a_leader_rings_a_household_and_puts_down_what_it_says(Stage stage, Callers callers) {
        var leader = inHand(stage, callers.person(ground.here.resident()));
        leader.goesTo("leader/")
                .opens("我的户")
                .sees("东村1号")
                .seesNothingOf("西村1号")
                .shows("leader-households")
                .opens("东村1号")
                .sees("家里的人")
                .shows("leader-household");
        leader.page().getByLabel("给东**打电话").first().click();
        leader.presses("问问近况", "/call").sees(ground.here.phone()).shows("leader-call");
        leader.presses("关上");
        leader.opens("替这一户记一句");
        leader.page().getByText("当面说", exact()).click();
        leader.fills("他怎么说的", "院墙歪了，怕倒")
                .shows("leader-enter")
                .presses("记下这件事")
                .sees("编号报给他")
                .shows("leader-entered")
                .opens("看这件事")
                .sees("院墙歪了，怕倒")
                .sees("当面说的")
                .shows("leader-matter");
    }

    /** A phone that is trusted already: one number is sent one code a minute. */
    private static Person inHand(Stage stage, Caller caller) {
        var leader = stage.withAPhone();
        leader.page()
                .context()
                .addCookies(List.of(new Cookie("mulin-session", caller.cookie("mulin-session"))
                        .setDomain("127.0.0.1")
                        .setPath("/" + CountyContext.current() + "/")));
        return leader;
    }

    private static com.microsoft.playwright.Page.GetByTextOptions exact() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }

    private Actor office() {
        return new Actor(Ids.next(), Actor.Kind.STAFF, null, null, Set.of(), Scope.of(ground.county.path()));
    }

    static Person signedIn(Stage stage, String phone) {
        var leader = stage.withAPhone();
        return leader.goesTo("leader/sign-in")
                .shows("leader-sign-in")
                .fills("手机号", phone)
                .presses("给我发验证码")
                .sees("短信里的 6 位数字")
                .fills("验证码", leader.codeSentTo(phone))
                .presses("进来")
                .sees("等您的");
    }
}
