package cn.mulin.leadership;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.Appointment.Way;
import cn.mulin.territory.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Terms on the desk's screen: appoint, end, hand over, take back, and how it came about. */
@RestController
@RequestMapping("/api")
@RequiresPermission("leadership:appoint")
class TermController {

    private final Terms terms;
    private final TermQueries history;

    TermController(Terms terms, TermQueries history) {
        this.terms = terms;
        this.history = history;
    }

    /** Everybody who held this post, the latest first. */
    @GetMapping("/posts/{desk}/terms")
    @RequiresPermission("leadership:read")
    List<TermQueries.TermView> terms(@PathVariable DeskId desk) {
        return history.ofPost(desk, scope());
    }

    /** What would pass to a new holder today. */
    @GetMapping("/posts/{desk}/follows")
    @RequiresPermission("leadership:read")
    List<HandOver.Following> follows(@PathVariable DeskId desk) {
        return terms.follows(desk, scope());
    }

    /** Every post a resident holds or held, with the years of service, days counted once. */
    @GetMapping("/residents/{resident}/terms")
    @RequiresPermission("leadership:read")
    TermQueries.Service service(@PathVariable UUID resident) {
        return history.ofResident(resident, scope());
    }

    /** My own posts, now and before, wherever in the county they were. */
    @GetMapping("/my/service")
    @RequiresPermission("own:read")
    TermQueries.Service mine() {
        var me = Actor.current().person();
        return me == null ? TermQueries.Service.NONE : history.ofMyself(me);
    }

    @PostMapping("/posts/{desk}/appoint")
    Terms.Appointed appoint(@PathVariable DeskId desk, @RequestBody @Valid AppointForm form) {
        return terms.appoint(form.to(desk), scope());
    }

    @PostMapping("/posts/{desk}/hand-over")
    HandOver handOver(@PathVariable DeskId desk, @RequestBody @Valid HandOverForm form) {
        return terms.handOver(form.to(desk), scope());
    }

    @PostMapping("/terms/{id}/end")
    void end(@PathVariable TermId id, @RequestBody @Valid EndForm form) {
        terms.end(id, form.on(), form.by(), form.reason(), scope());
    }

    @PostMapping("/terms/{id}/undo")
    void undo(@PathVariable TermId id, @RequestBody @Valid UndoForm form) {
        terms.undo(id, form.reason(), scope());
    }

    private static boolean is(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    /** @param livesElsewhere ticked: they live outside the village, and {@code basis} says why it is right */
    record AppointForm(
            @NotNull UUID resident,
            @Nullable Boolean acting,
            @NotNull LocalDate from,
            @NotNull Way by,
            @Nullable @Size(max = 300) String reason,
            @Nullable @Size(max = 300) String basis,
            @Nullable Boolean livesElsewhere) {

        Appointment to(DeskId desk) {
            return new Appointment(desk, resident, is(acting), from, by, reason, basis, is(livesElsewhere));
        }
    }

    record HandOverForm(
            @NotNull UUID resident,
            @NotNull LocalDate on,
            @NotNull Way by,
            @Nullable @Size(max = 300) String reason,
            @Nullable @Size(max = 300) String basis,
            @Nullable Boolean livesElsewhere) {

        Appointment to(DeskId desk) {
            return new Appointment(desk, resident, false, on, by, reason, basis, is(livesElsewhere));
        }
    }

    record EndForm(
            @NotNull LocalDate on,
            @NotNull EndedBy by,
            @Nullable @Size(max = 300) String reason) {}

    record UndoForm(@Nullable @Size(max = 300) String reason) {}
}
