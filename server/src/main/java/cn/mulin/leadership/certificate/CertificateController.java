package cn.mulin.leadership.certificate;

import cn.mulin.county.Counties;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.TermId;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates: issue, print, revoke; and what anybody may verify. */
@RestController
@RequestMapping("/api")
@RequiresPermission("certificates:issue")
class CertificateController {

    private final Certificates certificates;
    private final Counties counties;

    CertificateController(Certificates certificates, Counties counties) {
        this.certificates = certificates;
        this.counties = counties;
    }

    @GetMapping("/certificates/{code}")
    @OpenToAll("whoever is shown a certificate may verify it; 80 random bits, the name masked")
    ResponseEntity<VerifiedView> verify(@PathVariable @Pattern(regexp = "[0-9A-HJKMNP-TV-Z]{16,32}") String code) {
        var one = certificates.verified(code);
        var view = new VerifiedView(
                certificates.stateOf(one),
                one.number(),
                one.maskedName(),
                one.post(),
                counties.current().name(),
                one.validFrom(),
                one.validTo());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(view);
    }

    /** My own, to be shown on my phone. */
    @GetMapping("/my/certificates")
    @RequiresPermission("cards:own")
    List<OwnView> own() {
        var me = Actor.current().person();
        return me == null
                ? List.of()
                : certificates.own(me).stream()
                        .map(own -> OwnView.of(own, certificates.stateOf(own.certificate())))
                        .toList();
    }

    /** Certificates below a unit, in the order of the tree, whatever their state. */
    @GetMapping("/certificates")
    @RequiresPermission("leadership:read")
    CertificatesView list(
            @RequestParam UnitId under,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var page = certificates.list(under, after, limit, scope());
        return new CertificatesView(
                page.stream()
                        .map(one -> CertificateView.of(one, certificates.stateOf(one)))
                        .toList(),
                page.size() < limit ? null : page.getLast().id());
    }

    @PostMapping("/terms/{term}/certificate")
    void issue(@PathVariable TermId term, @RequestBody @Valid IssueForm form) {
        certificates.issue(term, form.validTo(), scope());
    }

    @PostMapping("/units/{unit}/certificates/issue")
    IssuedView issueBelow(@PathVariable UnitId unit, @RequestBody @Valid IssueForm form) {
        return new IssuedView(certificates.issueBelow(unit, form.validTo(), scope()));
    }

    /** A PDF of those that stand; headers {@code Mulin-Next} and {@code Mulin-Missing} as for cards. */
    @PostMapping("/units/{unit}/certificates/print")
    ResponseEntity<byte[]> print(@PathVariable UnitId unit, @RequestBody @Valid PrintForm form) {
        return file(certificates.printBelow(unit, form.after(), scope()));
    }

    @PostMapping("/certificates/{id}/print")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        return file(certificates.print(id, scope()));
    }

    @PostMapping("/certificates/{id}/revoke")
    void revoke(@PathVariable UUID id, @RequestBody @Valid RevokeForm form) {
        certificates.revoke(id, form.reason(), scope());
    }

    private static ResponseEntity<byte[]> file(Certificates.Printed printed) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename("certificates.pdf").build());
        headers.setCacheControl(CacheControl.noStore());
        if (printed.next() != null) {
            headers.set("Mulin-Next", printed.next().toString());
        }
        if (!printed.missing().isEmpty()) {
            headers.set("Mulin-Missing", URLEncoder.encode(String.join("", printed.missing()), StandardCharsets.UTF_8));
        }
        return ResponseEntity.ok().headers(headers).body(printed.pdf());
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    /** @param validTo its last day; five years from today when absent */
    record IssueForm(@Nullable LocalDate validTo) {}

    record PrintForm(@Nullable UUID after) {}

    record RevokeForm(@NotBlank @Size(max = 300) String reason) {}

    record IssuedView(int issued) {}

    record CertificatesView(
            List<CertificateView> certificates, @Nullable UUID next) {}

    record CertificateView(
            UUID id,
            String number,
            String name,
            String post,
            Certificate.State state,
            LocalDate validFrom,
            LocalDate validTo,
            int printed) {

        static CertificateView of(Certificate one, Certificate.State state) {
            return new CertificateView(
                    one.id(),
                    one.number(),
                    one.name(),
                    one.post(),
                    state,
                    one.validFrom(),
                    one.validTo(),
                    one.printed());
        }
    }

    /**
     * @param name in full: it is the reader's own
     * @param path what the code opens on this server
     * @param address the same as it is printed; null until the county has a public address
     */
    record OwnView(
            UUID id,
            String number,
            String name,
            String post,
            Certificate.State state,
            LocalDate validFrom,
            LocalDate validTo,
            String path,
            @Nullable String address) {

        static OwnView of(Certificates.Own own, Certificate.State state) {
            var one = own.certificate();
            return new OwnView(
                    one.id(),
                    one.number(),
                    one.name(),
                    one.post(),
                    state,
                    one.validFrom(),
                    one.validTo(),
                    own.path(),
                    own.address());
        }
    }

    /** @param name masked: whoever asks has the certificate before them and can compare */
    record VerifiedView(
            Certificate.State state,
            String number,
            String name,
            String post,
            String county,
            LocalDate validFrom,
            LocalDate validTo) {}
}
