package cn.mulin.leadership.handover;

import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.ResidentId;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A leader asks to hand over; who appoints sees what was asked, hands over in the ordinary way or says why not. */
@RestController
@RequestMapping("/api")
@RequiresPermission("leadership:hand-over")
class ProposalController {

    private final Proposals proposals;

    ProposalController(Proposals proposals) {
        this.proposals = proposals;
    }

    /** What I asked, the latest first. */
    @GetMapping("/my/hand-overs")
    List<ProposalQueries.Line> mine() {
        return proposals.mine();
    }

    @PostMapping("/posts/{desk}/hand-over-proposals")
    @ResponseStatus(HttpStatus.CREATED)
    Proposed propose(@PathVariable DeskId desk, @RequestBody @Valid ProposalForm form) {
        return new Proposed(proposals.propose(desk, form.successor(), form.on(), form.reason()));
    }

    @PostMapping("/hand-over-proposals/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        proposals.withdraw(id);
    }

    /** Those that wait below a unit, the longest waiting first. */
    @GetMapping("/hand-over-proposals")
    @RequiresPermission("leadership:appoint")
    ProposalPage waiting(
            @RequestParam UnitId under,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var page = proposals.waiting(under, after, limit);
        return new ProposalPage(
                page, page.size() < limit ? null : page.getLast().id());
    }

    @PostMapping("/hand-over-proposals/{id}/decline")
    @RequiresPermission("leadership:appoint")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @RequestBody @Valid DeclineForm form) {
        proposals.decline(id, form.words());
    }

    record Proposed(UUID id) {}

    record ProposalPage(
            List<ProposalQueries.Line> proposals, @Nullable UUID next) {}

    record ProposalForm(
            @Nullable ResidentId successor,
            @NotNull LocalDate on,
            @Nullable @Size(max = 300) String reason) {}

    record DeclineForm(@NotBlank @Size(max = 300) String words) {}
}
