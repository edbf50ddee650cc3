package cn.mulin.opening.staffing;

import cn.mulin.access.Role;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Accounts by workbook, and the seats that wait for a second pair of eyes. */
@RestController
@RequestMapping("/api/opening")
@RequiresPermission("opening:prepare")
class StaffingController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int FLAWS_SHOWN = 200;
    private static final int PAGE = 100;

    private final Staffing staffing;
    private final StaffSlips slips;

    StaffingController(Staffing staffing, StaffSlips slips) {
        this.staffing = staffing;
        this.slips = slips;
    }

    @GetMapping("/staff/template")
    ResponseEntity<byte[]> template() {
        return file(WORKBOOK, "staff.xlsx", null, staffing.template());
    }

    /** A dry run. */
    @PostMapping("/staff/check")
    ReportView check(@RequestParam MultipartFile file) {
        return ReportView.of(staffing.plan(read(file)));
    }

    @PostMapping("/staff")
    ReportView apply(@RequestParam MultipartFile file) {
        return ReportView.of(staffing.apply(read(file)));
    }

    /** A PDF. Header {@code Mulin-Next}: what to send as {@code after} for those who follow. */
    @PostMapping("/staff/slips")
    ResponseEntity<byte[]> print(@RequestBody @Valid SlipsForm form) {
        var printed = slips.print(form.after());
        return file(MediaType.APPLICATION_PDF, "slips.pdf", printed.next(), printed.pdf());
    }

    @GetMapping("/seats")
    @RequiresPermission("opening:read")
    SeatPage waiting(@RequestParam(required = false) @Nullable UUID after) {
        var rows = staffing.waiting(after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        var page =
                (more ? rows.subList(0, PAGE) : rows).stream().map(SeatView::of).toList();
        return new SeatPage(page, more ? page.getLast().id() : null);
    }

    @PostMapping("/seats/decide")
    @RequiresPermission("roles:grant")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@RequestBody @Valid DecideForm form) {
        staffing.decide(Set.copyOf(form.seats()), form.granted());
    }

    private static StaffSheet read(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return StaffSheet.read(in);
        } catch (IOException broken) {
            throw Refusal.of(KernelProblem.UNREADABLE);
        }
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, @Nullable UUID next, byte[] content) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        headers.setCacheControl(CacheControl.noStore());
        if (next != null) {
            headers.set("Mulin-Next", next.toString());
        }
        return ResponseEntity.ok().headers(headers).body(content);
    }

    record SlipsForm(@Nullable UUID after) {}

    record DecideForm(@NotEmpty @Size(max = PAGE) List<@NotNull UUID> seats, boolean granted) {}

    /**
     * @param flawed how many faults there are; nothing is applied while there is one
     * @param flaws the first of them
     */
    record ReportView(int opened, int seats, int unchanged, int flawed, List<StaffFlaw> flaws) {

        static ReportView of(StaffPlan plan) {
            return new ReportView(
                    plan.openings().size(),
                    plan.seats().size(),
                    plan.unchanged(),
                    plan.flaws().size(),
                    plan.flaws().stream().limit(FLAWS_SHOWN).toList());
        }
    }

    record SeatView(
            UUID id, String name, String login, @Nullable String title, String desk, Role role) {

        static SeatView of(StaffingQueries.WaitingSeat seat) {
            return new SeatView(seat.id(), seat.name(), seat.login(), seat.title(), seat.desk(), seat.role());
        }
    }

    record SeatPage(List<SeatView> rows, @Nullable UUID next) {}
}
