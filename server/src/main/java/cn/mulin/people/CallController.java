package cn.mulin.people;

import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.Residents.Sealed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 打电话: a leader rings one of their own households; the number opens for a reason, and the look is recorded. */
@RestController
@RequiresPermission("people:call")
class CallController {

    private final Residents residents;

    CallController(Residents residents) {
        this.residents = residents;
    }

    @PostMapping("/api/residents/{id}/call")
    Number call(@PathVariable ResidentId id, @RequestBody @Valid CallForm form) {
        return residents
                .reveal(id, Sealed.PHONE, form.why().words)
                .map(Number::new)
                .orElseThrow(() -> Refusal.of(PeopleProblem.NO_PHONE));
    }

    /** 为什么打. */
    enum Why {
        VISIT("上门前约时间"),
        ANSWER("回他说的事"),
        CARE("问问近况"),
        URGENT("有急事");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    record Number(String phone) {}

    record CallForm(@NotNull Why why) {}
}
