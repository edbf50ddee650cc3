package cn.mulin.journey;

import cn.mulin.Ground;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@DisplayName("one sentence, there and back")
class SayingJourney {

    @Autowired
    ApplicationContext server;

    @Autowired
    Counties counties;

    @Test
    void a_resident_says_it_at_the_card_the_leader_answers_and_the_resident_has_the_last_word(Stage stage) {
        var ground = Ground.lay(server);
        ground.appoint(ground.here.resident(), ground.here.post());
        var county = counties.current();
        counties.change(new County(
                county.code(), county.name(), County.State.OPEN, true, null, "0731-00000000", "https://mulin.example"));

        var leader = stage.withAPhone();
        leader.goesTo("leader/")
                .fills("手机号", ground.here.phone())
                .presses("给我发验证码")
                .sees("短信里的 6 位数字")
                .fills("验证码", leader.codeSentTo(ground.here.phone()))
                .presses("进来")
                .sees("等您的")
                .shows("leader-today-empty");

        var resident = stage.withAPhone();
        resident.goesTo("resident/r/" + leader.cardCode())
                .sees("东小明")
                .shows("resident-say")
                .fills("有什么事，说一句", "路口的井盖松了，晚上骑车怕摔")
                .presses("告诉东小明")
                .sees("收到了")
                .presses("不留也行")
                .opens("看办到哪一步")
                .sees("路口的井盖松了")
                .shows("resident-follow");

        leader.goesTo("leader/")
                .sees("路口的井盖松了")
                .shows("leader-today")
                .presses("现场办好了")
                .fills("写给居民的一句话", "井盖换好了，您走走看")
                .presses("告诉居民，办好了", "/answer");

        resident.refreshes()
                .sees("井盖换好了，您走走看")
                .shows("resident-confirm")
                .presses("办好了，这件事了结")
                .chooses("办之前，及时跟您联系了吗", "是")
                .chooses("这次办得，您满意吗", "满意")
                .presses("就这样，了结")
                .sees("您说办好了");
    }
}
