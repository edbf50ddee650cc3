package cn.mulin.audit;

import cn.mulin.kernel.InEveryState;
import cn.mulin.kernel.RequiresPermission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit, for the auditor alone. Nothing here changes or removes an entry. */
@RestController
@RequestMapping("/api/audit")
@RequiresPermission("audit:read")
class AuditController {

    private static final int PAGE = 100;
    private static final String DEED = "[a-z0-9.-]*";

    private final AuditReading reading;
    private final AuditChain chain;

    AuditController(AuditReading reading, AuditChain chain) {
        this.reading = reading;
        this.chain = chain;
    }

    @GetMapping("/entries")
    EntryPage entries(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Size(max = 80) @Pattern(regexp = DEED) @Nullable String deed,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(defaultValue = "false") boolean looks,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable UUID cursor) {
        var filter = new EntryQueries.Filter(account, deed, subject, looks, from, to);
        var rows = reading.page(filter, cursor, PAGE + 1);
        return rows.size() <= PAGE
                ? new EntryPage(rows, null)
                : new EntryPage(rows.subList(0, PAGE), rows.get(PAGE - 1).id());
    }

    @GetMapping("/verification")
    VerificationView verify(
            @RequestParam(defaultValue = "1") @Min(1) long from,
            @RequestParam(defaultValue = "9223372036854775807") @Min(1) long to) {
        var verification = chain.verify(from, to);
        return new VerificationView(verification.whole(), verification);
    }

    @PostMapping("/export")
    @InEveryState("it only reads, and a closed county must still answer for what was done in it")
    @RequiresPermission("audit:export")
    void export(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Size(max = 80) @Pattern(regexp = DEED) @Nullable String deed,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
        out.println("place,at,account,kind,desk,address,deed,look,subject,subject_id,detail,seal");
        reading.export(new EntryQueries.Filter(account, deed, null, false, from, to), line -> out.println(csv(line)));
        out.flush();
    }

    private static String csv(EntryLine line) {
        return Stream.of(
                        line.place(),
                        line.at(),
                        line.account(),
                        line.kind(),
                        line.desk(),
                        line.address(),
                        line.deed(),
                        line.look(),
                        line.subject(),
                        line.subjectId(),
                        line.detail(),
                        line.seal())
                .map(field -> quoted(Objects.toString(field, "")))
                .collect(Collectors.joining(","));
    }

    /** A reason is somebody's words: quoted, and harmless where a spreadsheet would read it as a formula. */
    private static String quoted(String field) {
        var harmless = field.matches("^[=+\\-@\\t\\r].*") ? "'" + field : field;
        return harmless.matches(".*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    record EntryPage(List<EntryLine> rows, @Nullable UUID next) {}

    record VerificationView(boolean whole, Verification verification) {}
}
