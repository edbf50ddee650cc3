package cn.mulin.agency;

import cn.mulin.agency.Kind.DecidedBy;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What may be prepared, and the county's say in it. */
@RestController
@RequestMapping("/api/agency/kinds")
@RequiresPermission("agency:read")
class KindController {

    private final Kinds kinds;
    private final Clock clock;

    KindController(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The newest version of each; laid-off ones too. */
    @GetMapping
    List<Kind> all() {
        return kinds.all();
    }

    /** A new version, based on the one seen; 0 for a new kind. */
    @PutMapping("/{code}")
    @RequiresPermission("agency:configure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String code, @RequestBody @Valid KindForm form) {
        kinds.save(new Kind(
                code,
                form.seen() + 1,
                form.name().strip(),
                form.basis().strip(),
                form.papers().stream().map(PaperForm::paper).toList(),
                form.decidedBy(),
                form.department(),
                form.workingDays(),
                form.appeal().strip(),
                form.position(),
                form.inUse(),
                LocalDate.now(clock)));
    }

    /** @param seen the version it is based on */
    record KindForm(
            @Min(0) @Max(100_000) int seen,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 200) String basis,
            @NotNull @Size(max = 20) List<@NotNull @Valid PaperForm> papers,
            @NotNull DecidedBy decidedBy,
            @Nullable DeskId department,
            @Min(1) @Max(120) int workingDays,
            @NotBlank @Size(max = 200) String appeal,
            @Min(0) @Max(100_000) int position,
            boolean inUse) {}

    record PaperForm(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 120) String hint,
            boolean mayFollow) {

        Kind.Paper paper() {
            return new Kind.Paper(name.strip(), hint == null || hint.isBlank() ? null : hint.strip(), mayFollow);
        }
    }
}
