package cn.mulin.demand;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For residents: what they said themselves, and what somebody put down for them, on whichever phone they sign in. */
@RestController
@RequiresPermission("demand:own")
class MyDemandController {

    private final DemandQueries queries;

    MyDemandController(DemandQueries queries) {
        this.queries = queries;
    }

    /** The latest first. */
    @GetMapping("/api/my/demands")
    List<DemandQueries.Mine> mine() {
        var me = Actor.current();
        return me.person() == null ? List.of() : queries.mine(me.account(), me.person());
    }
}
