package cn.mulin.agency;

import cn.mulin.attachment.AttachmentId;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.ResidentId;
import cn.mulin.territory.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 准备: what leaders and clerks do for a family — never a decision. */
@RestController
@RequiresPermission("agency:prepare")
class PreparingController {

    private final Cases cases;

    PreparingController(Cases cases) {
        this.cases = cases;
    }

    /** Safe to repeat with the same id. */
    @PostMapping("/api/households/{id}/agency-cases")
    @ResponseStatus(HttpStatus.CREATED)
    Started start(@PathVariable HouseholdId id, @RequestBody @Valid StartForm form) {
        cases.start(new Cases.Wish(form.id(), form.kind(), id, form.person(), form.demand()), myDesk());
        return new Started(form.id());
    }

    @PostMapping("/api/agency/cases/{id}/entrust")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void entrust(@PathVariable CaseId id, @RequestBody @Valid EntrustForm form) {
        cases.entrust(id, myDesk(), form.how(), form.file());
    }

    @PostMapping("/api/agency/cases/{id}/papers/{number}/bring")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bring(@PathVariable CaseId id, @PathVariable int number, @RequestBody @Valid BringForm form) {
        cases.bring(id, number, myDesk(), form.photo());
    }

    @PostMapping("/api/agency/cases/{id}/papers/{number}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable CaseId id, @PathVariable int number) {
        cases.takeBack(id, number, myDesk());
    }

    @PostMapping("/api/agency/cases/{id}/hand-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handIn(@PathVariable CaseId id) {
        cases.handIn(id, myDesk());
    }

    @PostMapping("/api/agency/cases/{id}/supply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supply(@PathVariable CaseId id) {
        cases.supply(id, myDesk());
    }

    @PostMapping("/api/agency/cases/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable CaseId id, @RequestBody @Valid DropForm form) {
        cases.take(id, new CaseCommand.Drop(myDesk(), form.words()));
    }

    private static DeskId myDesk() {
        return Actor.current().atDesk().map(DeskId::new).orElseThrow(() -> Refusal.of(KernelProblem.NOT_PERMITTED));
    }

    record Started(CaseId id) {}

    /** @param demand the one it came from */
    record StartForm(
            @NotNull CaseId id,
            @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String kind,
            @NotNull ResidentId person,
            @Nullable DemandId demand) {}

    record EntrustForm(@NotNull Signing how, @NotNull AttachmentId file) {}

    record BringForm(@Nullable AttachmentId photo) {}

    record DropForm(@NotBlank @Size(max = 300) String words) {}
}
