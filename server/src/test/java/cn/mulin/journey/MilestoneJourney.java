package cn.mulin.journey;

import cn.mulin.Ground;
import cn.mulin.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@DisplayName("from the county's tree to a resident's last word")
class MilestoneJourney {

    private static final String PHONE = "19900000011";

    @Autowired
    ApplicationContext server;

    @Test
    void a_household_gets_its_leader_and_what_is_said_at_the_card_is_answered(Stage stage) {
        var ground = Ground.lay(server);
        var office = new Staff(server).seated("office", "文演示", Role.COUNTY_OFFICE, ground.countyOffice());

        var desk = stage.atTheDesk();
        desk.signsIn(office)
                .opens("片组邻")
                .opens("东镇")
                .opens("东村")
                .opens("东2号")
                .sees("东村1号")
                .shows("desk-neighbourhood-vacant");
        addsAHousehold(desk);
        appointsItsHead(desk);
        var card = readsTheCard(desk);

        var resident = stage.withAPhone();
        resident.goesTo(card)
                .sees("夏小雨")
                .fills("有什么事，说一句", "巷口的路灯坏了三天，晚上黑得很")
                .presses("告诉夏小雨")
                .sees("收到了")
                .presses("不留也行")
                .opens("看办到哪一步")
                .sees("巷口的路灯坏了三天");

        var leader = stage.withAPhone();
        leader.goesTo("leader/")
                .fills("手机号", PHONE)
                .presses("给我发验证码")
                .sees("短信里的 6 位数字")
                .fills("验证码", leader.codeSentTo(PHONE))
                .presses("进来")
                .sees("巷口的路灯坏了三天")
                .presses("现场办好了")
                .fills("写给居民的一句话", "灯泡换好了，今晚就亮")
                .presses("告诉居民，办好了", "/answer");

        resident.refreshes()
                .sees("灯泡换好了，今晚就亮")
                .presses("办好了，这件事了结")
                .chooses("办之前，及时跟您联系了吗", "是")
                .chooses("这次办得，您满意吗", "满意")
                .presses("就这样，了结")
                .sees("您说办好了");
    }

    private static void addsAHousehold(Person desk) {
        desk.opens("添一户")
                .sees("东2号")
                .fills("门牌", "东村2号")
                .chooses("住房", "自有")
                .fills("姓名", "夏小雨")
                .chooses("性别", "女")
                .fills("电话", PHONE)
                .shows("desk-household-new")
                .presses("登记这一户")
                .sees("户里 1 人")
                .sees("夏小雨");
    }

    private static void appointsItsHead(Person desk) {
        desk.opens("东2号")
                .presses("任命一位")
                .presses("夏小雨")
                .chooses("怎么任", "正式担任")
                .chooses("怎么产生的", "推选")
                .shows("desk-appoint")
                .presses("任命夏小雨")
                .sees("今天起")
                .shows("desk-neighbourhood-led");
    }

    private static String readsTheCard(Person desk) {
        desk.presses("看二维码和网址").sees("看扫码的人看到什么").shows("desk-card");
        return desk.addressOf("看扫码的人看到什么");
    }
}
