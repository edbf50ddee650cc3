package cn.mulin.journey;

import cn.mulin.Ground;
import cn.mulin.access.Account;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@DisplayName("breaking the glass")
class GlassJourney {

    private static final String WHY = "县防汛办要求核对东村转移人员的电话";

    @Autowired
    ApplicationContext server;

    @Test
    void the_security_officer_sees_sealed_data_for_a_reason_and_the_auditor_reads_it(Stage stage) {
        var ground = Ground.lay(server);
        var staff = new Staff(server);
        var security = staff.appointed("security", "安演示", Account.Kind.SECURITY_OFFICER);
        var auditor = staff.appointed("auditor", "申演示", Account.Kind.AUDITOR);

        var officer = stage.atTheDesk();
        officer.signsIn(security)
                .seesNoLink("住户")
                .opens("破窗查看")
                .presses("开一次破窗查看")
                .finds("在哪里", "东村")
                .fills("为什么要看", WHY)
                .chooses("看多久", "15 分钟")
                .shows("desk-glass-asked")
                .presses("开窗，并告诉审计员")
                .sees("还开着")
                .presses("进去看")
                .sees("您正在破窗查看东村，还有 15 分钟");
        looksAtAPhone(officer, ground.here.phone());
        officer.presses("退出查看")
                .seesNoLink("住户")
                .opens("破窗查看")
                .presses("现在就关")
                .sees("关的")
                .seesNoButton("进去看");

        stage.atTheDesk()
                .signsIn(auditor)
                .opens("审计")
                .sees("关了破窗查看")
                .sees("开了破窗查看")
                .sees(WHY)
                .shows("desk-audit-glass")
                .opens("看过密封资料的")
                .sees("看了手机号")
                .sees("逐个打电话通知")
                .shows("desk-audit-looks");
    }

    private static void looksAtAPhone(Person officer, String phone) {
        officer.opens("住户")
                .opens("东村1号")
                .presses("东小明")
                .seesNothingOf(phone)
                .presses("看全号")
                .fills("为什么要看", "逐个打电话通知")
                .presses("看，记下缘由")
                .sees(phone)
                .shows("desk-glass-behind");
    }
}
