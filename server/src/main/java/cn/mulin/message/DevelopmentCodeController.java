package cn.mulin.message;

import cn.mulin.county.Counties;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The phones of the demo county, so that one can sign in there as any invented person. */
@RestController
@OpenToAll("only in a demo county, where every person and number is invented; elsewhere it is not found")
class DevelopmentCodeController {

    private final DevelopmentGateway gateway;
    private final Counties counties;

    DevelopmentCodeController(DevelopmentGateway gateway, Counties counties) {
        this.gateway = gateway;
        this.counties = counties;
    }

    @GetMapping("/api/dev/codes")
    List<DevelopmentGateway.Delivered> codes() {
        if (!counties.current().demo()) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
        return gateway.delivered();
    }
}
