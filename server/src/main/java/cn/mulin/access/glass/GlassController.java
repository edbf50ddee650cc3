package cn.mulin.access.glass;

import cn.mulin.access.AccountId;
import cn.mulin.access.Session;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breaking the glass, stepping behind it, and who did. */
@RestController
@RequestMapping("/api")
class GlassController {

    private static final String SESSION = "cn.mulin.access.Session";
    private static final int PAGE = 50;

    private final Glasses glasses;
    private final GlassQueries queries;
    private final Clock clock;

    GlassController(Glasses glasses, GlassQueries queries, Clock clock) {
        this.glasses = glasses;
        this.queries = queries;
        this.clock = clock;
    }

    @PostMapping("/glasses")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission("glass:open")
    BrokenView breakGlass(@RequestBody @Valid GlassForm form) {
        var account = Objects.requireNonNullElseGet(
                form.account(), () -> new AccountId(Actor.current().account()));
        var glass = glasses.breakFor(
                account, form.unit(), form.household(), form.reason(), Duration.ofMinutes(form.minutes()));
        return new BrokenView(glass.id(), glass.until());
    }

    @GetMapping("/glasses")
    @RequiresPermission("glass:read")
    GlassPage all(@RequestParam(required = false) @Nullable UUID cursor) {
        var rows = queries.page(Actor.current().scope(), cursor, PAGE + 1, clock.instant());
        return rows.size() <= PAGE
                ? new GlassPage(rows, null)
                : new GlassPage(rows.subList(0, PAGE), rows.get(PAGE - 1).id());
    }

    @PostMapping("/glasses/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("glass:open")
    void end(@PathVariable UUID id) {
        glasses.end(id);
    }

    /** Those I may look through now. */
    @GetMapping("/session/glasses")
    @RequiresPermission("session:own")
    List<GlassQueries.GlassLine> mine() {
        return queries.openFor(new AccountId(Actor.current().account()), clock.instant());
    }

    @PutMapping("/session/glass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("session:own")
    void stepBehind(@RequestAttribute(SESSION) Session session, @RequestBody @Valid StepForm form) {
        glasses.stepBehind(session, form.glass());
    }

    @DeleteMapping("/session/glass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("session:own")
    void stepBack(@RequestAttribute(SESSION) Session session) {
        glasses.stepBack(session);
    }

    /**
     * @param account for whom; the security officer themselves when absent
     * @param unit the subtree, or else {@code household}
     */
    record GlassForm(
            @Nullable AccountId account,
            @Nullable UnitId unit,
            @Nullable UUID household,
            @NotBlank @Size(max = 300) String reason,
            @Min(1) @Max(240) int minutes) {}

    record StepForm(@NotNull UUID glass) {}

    record BrokenView(UUID id, Instant until) {}

    record GlassPage(
            List<GlassQueries.GlassLine> rows, @Nullable UUID next) {}
}
