package cn.mulin.people.rights;

import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.ResidentId;
import cn.mulin.people.rights.PersonRequest.Kind;
import cn.mulin.people.rights.PersonRequest.Refused;
import cn.mulin.people.rights.PersonRequest.Way;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office owes people: their requests in the order they fall due, and how long things are kept. */
@RestController
@RequestMapping("/api")
@RequiresPermission("people:requests")
class RightsController {

    private final PersonRequests requests;
    private final Retention retention;

    RightsController(PersonRequests requests, Retention retention) {
        this.requests = requests;
        this.retention = retention;
    }

    @GetMapping("/person-requests")
    RequestPage waiting(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var found = requests.waiting(after, size + 1);
        boolean more = found.size() > size;
        var page = more ? found.subList(0, size) : found;
        return new RequestPage(
                page, requests.askers(page), more ? page.getLast().id() : null);
    }

    @PostMapping("/residents/{id}/person-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(@PathVariable ResidentId id, @RequestBody @Valid RaiseForm form) {
        return new Raised(requests.raiseFor(id, form.kind(), form.words(), form.way()));
    }

    @PostMapping("/person-requests/{id}/grant")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable UUID id, @RequestBody @Valid GrantForm form) {
        requests.grant(id, form.words());
    }

    @PostMapping("/person-requests/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable UUID id, @RequestBody @Valid RefuseForm form) {
        requests.refuse(id, form.why(), form.words());
    }

    @GetMapping("/retention/rules")
    @RequiresPermission("retention:read")
    List<Retention.Rule> rules() {
        return retention.rules();
    }

    @PutMapping("/retention/rules/{code}")
    @RequiresPermission("settings:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable Retention.Rule.Code code, @RequestBody @Valid RuleForm form) {
        retention.change(code, form.months(), form.basis());
    }

    /** What was cleared, the newest run first. */
    @GetMapping("/retention/runs")
    @RequiresPermission("retention:read")
    List<Retention.Run> runs(
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        return retention.runs(before, size);
    }

    record RequestPage(
            List<PersonRequest> requests,
            List<PersonRequest.Asker> askers,
            @Nullable UUID next) {}

    record Raised(UUID id) {}

    record RaiseForm(
            @NotNull Kind kind,
            @Size(max = 1000) @Nullable String words,
            @NotNull Way way) {}

    record GrantForm(@Size(max = 1000) @Nullable String words) {}

    record RefuseForm(
            @NotNull Refused why,
            @NotBlank @Size(max = 1000) String words) {}

    record RuleForm(
            @Min(1) @Max(600) int months,
            @NotBlank @Size(max = 300) String basis) {}
}
