package cn.mulin.access.signin;

import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Slips to print, for leaders of one's own area who get no messages. */
@RestController
@RequestMapping("/api/slips")
@RequiresPermission("slips:print")
class SlipController {

    private final Slips slips;

    SlipController(Slips slips) {
        this.slips = slips;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SlipView print(@RequestBody @Valid SlipForm form) {
        var slip = slips.print(form.desk());
        return new SlipView(slip.code(), slip.desk(), slip.expiresAt());
    }

    /** @param desk the post whose holder it is for */
    record SlipForm(@NotNull DeskId desk) {}

    /** @param slip to be printed now; it is shown this once */
    record SlipView(String slip, String desk, Instant expiresAt) {}
}
