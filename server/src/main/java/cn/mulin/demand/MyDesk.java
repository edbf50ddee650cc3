package cn.mulin.demand;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.DeskId;
import org.springframework.stereotype.Component;

/** 我的岗位 — the desk for which the one who asks speaks now. */
@Component
class MyDesk {

    /** @throws Refusal when they speak for none */
    DeskId id() {
        return Actor.current().atDesk().map(DeskId::new).orElseThrow(() -> Refusal.of(KernelProblem.NOT_PERMITTED));
    }
}
