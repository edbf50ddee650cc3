package cn.mulin.message;

import cn.mulin.county.Counties;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The phones of a demo county, so that one can sign in there as any invented person and read what they are sent. */
@RestController
@RequestMapping("/api/dev")
@OpenToAll("only in a demo county, where every person and number is invented; elsewhere it is not found")
class DevelopmentController {

    private final DevelopmentGateway gateway;
    private final Counties counties;

    DevelopmentController(DevelopmentGateway gateway, Counties counties) {
        this.gateway = gateway;
        this.counties = counties;
    }

    /** One-time codes alone. */
    @GetMapping("/codes")
    List<DevelopmentGateway.Delivered> codes() {
        return messages().stream().filter(message -> message.code() != null).toList();
    }

    @GetMapping("/messages")
    List<DevelopmentGateway.Delivered> messages() {
        if (!counties.current().demo()) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
        return gateway.delivered();
    }
}
