package cn.mulin.agency.policy;

import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.ResidentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The policy match of one person, and the rules behind it. */
@RestController
@RequiresPermission("agency:prepare")
class PolicyController {

    private static final String CODE = "[A-Z][A-Z_]{1,39}";

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    /** A POST, because looking may leave a record and the reason has no place in an address. */
    @PostMapping("/api/residents/{id}/agency-match")
    List<Match> match(@PathVariable ResidentId id, @RequestBody @Valid MatchForm form) {
        return policies.match(id, form.reason());
    }

    @GetMapping("/api/agency/rules")
    @RequiresPermission("agency:configure")
    List<Rule> all() {
        return policies.all();
    }

    /** A new version, based on the one seen; 0 for a new rule. */
    @PutMapping("/api/agency/rules/{code}")
    @RequiresPermission("agency:configure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable @Pattern(regexp = CODE) String code, @RequestBody @Valid RuleForm form) {
        policies.save(new Rule(
                code,
                form.seen() + 1,
                form.kind(),
                form.name().strip(),
                form.condition(),
                form.basis().strip(),
                form.validFrom(),
                form.validUntil()));
    }

    /** @param reason why sealed labels are to be opened; without one only open facts count */
    record MatchForm(@Nullable @Size(min = 2, max = 200) String reason) {}

    /** @param condition the tree as JSON */
    record RuleForm(
            @Min(0) @Max(100_000) int seen,
            @NotBlank @Pattern(regexp = CODE) String kind,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 4000) String condition,
            @NotBlank @Size(max = 200) String basis,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil) {}
}
