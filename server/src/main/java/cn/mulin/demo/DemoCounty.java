package cn.mulin.demo;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Greeting;
import cn.mulin.kernel.Scope;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 演示县 — 浏阳市 with its real towns and villages and invented people, made on the first run of an empty installation. Its
 * first town stands whole, at the ratio of 大瑶镇 (82 片, 362 组, 1,778 邻).
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "mulin.demo", havingValue = "on", matchIfMissing = true)
@Order(1)
class DemoCounty implements Greeting {

    static final CountyCode CODE = new CountyCode("430181");
    private static final Logger log = LoggerFactory.getLogger(DemoCounty.class);

    private final Counties counties;
    private final DemoTown town;
    private final DemoStaff staff;
    private final DemoNotice notice;

    DemoCounty(Counties counties, DemoTown town, DemoStaff staff, DemoNotice notice) {
        this.counties = counties;
        this.town = town;
        this.staff = staff;
        this.notice = notice;
    }

    /** Before anybody is let in; begun and cut short, it is made anew. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void makeOnFirstRun() {
        var there = counties.find(CODE);
        if (there.isEmpty() ? counties.all().isEmpty() : beganAndBroke(there.get())) {
            counties.discard(CODE);
            var county = counties.create(CODE, "浏阳市", true);
            CountyContext.run(CODE, () -> everywhere(CODE).run(this::fill));
            counties.change(county.opened("0731-00000000"));
        }
    }

    private static boolean beganAndBroke(County county) {
        return county.demo() && county.state() == County.State.SETTING_UP;
    }

    private void fill() {
        log.info("▸ 演示县：导入 32 个乡镇（街道）、326 个村（社区）");
        town.divisions(CODE);
        log.info("▸ 演示县：划分大瑶镇的片、组、邻，安排虚构的人家和三长");
        town.make(CODE);
        log.info("▸ 演示县：开各岗位的演示账号");
        staff.open();
        notice.publish();
    }

    /** The system, seeing the whole county. */
    static Actor everywhere(CountyCode county) {
        return new Actor(
                Actor.SYSTEM.account(), Actor.Kind.SYSTEM, null, null, java.util.Set.of(), Scope.of(county + "/"));
    }

    @Override
    public List<String> lines() {
        return counties.find(CODE)
                .filter(County::demo)
                .map(county -> CountyContext.in(CODE, staff::logins))
                .orElse(List.of());
    }
}
