package cn.mulin.agency;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 办理: what the office does that takes the papers, and the one that decides. */
@RestController
@RequestMapping("/api/agency/cases/{id}")
@RequiresPermission("agency:handle")
class HandlingController {

    private final Cases cases;

    HandlingController(Cases cases) {
        this.cases = cases;
    }

    @PostMapping("/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable CaseId id) {
        cases.take(id, new CaseCommand.Accept(myDesk()));
    }

    @PostMapping("/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable CaseId id, @RequestBody @Valid AskForm form) {
        cases.ask(id, new CaseCommand.Ask(myDesk(), form.words()), form.papers());
    }

    @PostMapping("/forward")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forward(@PathVariable CaseId id, @RequestBody @Valid ForwardForm form) {
        cases.take(id, new CaseCommand.Forward(myDesk(), form.words() == null ? "" : form.words()));
    }

    @PostMapping("/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable CaseId id, @RequestBody @Valid DecideForm form) {
        cases.take(id, new CaseCommand.Decide(myDesk(), form.granted(), form.words()));
    }

    private static DeskId myDesk() {
        return Actor.current().atDesk().map(DeskId::new).orElseThrow(() -> Refusal.of(KernelProblem.NOT_PERMITTED));
    }

    /**
     * @param words what is missing, for the family to read
     * @param papers wanted besides, by name
     */
    record AskForm(
            @NotBlank @Size(max = 500) String words,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 60) String> papers) {}

    record ForwardForm(@Nullable @Size(max = 500) String words) {}

    /** @param words the reason, for the family to read */
    record DecideForm(
            boolean granted, @NotBlank @Size(max = 500) String words) {}
}
