package cn.mulin.leadership.certificate;

import cn.mulin.county.Counties;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.PublicAddress;
import cn.mulin.leadership.TermId;
import cn.mulin.print.Press;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代表证 — issued to who holds a post in full, printed, revoked, and verified by anybody who is shown one. */
@Service
@Transactional
class Certificates {

    /** As long as a village committee's term (村民委员会组织法 art. 11). */
    static final int YEARS = 5;

    static final int MOST_AT_ONCE = 200;

    private final CertificateStore store;
    private final Territory territory;
    private final Counties counties;
    private final PublicAddress address;
    private final Press press;
    private final AuditLog audit;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            Territory territory,
            Counties counties,
            PublicAddress address,
            Press press,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.territory = territory;
        this.counties = counties;
        this.address = address;
        this.press = press;
        this.audit = audit;
        this.clock = clock;
    }

    /** To one holder; who has a good one keeps it. */
    void issue(TermId term, @Nullable LocalDate validTo, Scope scope) {
        issue(store.termWithout(term.value(), scope, today()), validTo);
    }

    /** To everybody below {@code unit} who has none. Returns how many; at most {@link #MOST_AT_ONCE} a time. */
    int issueBelow(UnitId unit, @Nullable LocalDate validTo, Scope scope) {
        var root = territory.unit(unit, scope).path();
        return issue(store.termsWithout(root, scope, today(), MOST_AT_ONCE), validTo);
    }

    private int issue(List<UUID> terms, @Nullable LocalDate validTo) {
        if (terms.isEmpty()) {
            throw Refusal.of(CertificateProblem.NOBODY_TO_CERTIFY);
        }
        var to = validTo == null ? today().plusYears(YEARS) : validTo;
        if (!to.isAfter(today()) || to.isAfter(today().plusYears(YEARS))) {
            throw Refusal.of(CertificateProblem.VALID_FOR_TOO_LONG, YEARS);
        }
        var county = counties.current().code().value();
        store.issue(terms, new CertificateStore.Issue(county, today(), to, clock.instant(), account()));
        terms.forEach(term -> audit.did("leadership.certificate-issued", "term", term));
        return terms.size();
    }

    @Transactional(readOnly = true)
    List<Certificate> list(UnitId unit, @Nullable UUID after, int limit, Scope scope) {
        return store.page(territory.unit(unit, scope).path(), scope, null, after, limit);
    }

    /** 一次印制 — the file, where the next begins, and the characters to be written by hand. */
    record Printed(byte[] pdf, @Nullable UUID next, Set<String> missing) {}

    /** Those that stand below {@code unit}, ten an A4 sheet. */
    Printed printBelow(UnitId unit, @Nullable UUID after, Scope scope) {
        var root = territory.unit(unit, scope).path();
        var page = store.page(root, scope, today(), after, MOST_AT_ONCE);
        return print(page, page.size() < MOST_AT_ONCE ? null : page.getLast().id());
    }

    /** One again, lost or worn. */
    Printed print(UUID id, Scope scope) {
        return print(List.of(standing(id, scope)), null);
    }

    private Printed print(List<Certificate> certificates, @Nullable UUID next) {
        if (certificates.isEmpty()) {
            throw Refusal.of(CertificateProblem.NOBODY_TO_CERTIFY);
        }
        var sheet = new CertificateSheet(press, counties.current().name(), address.of('c'));
        certificates.forEach(sheet::add);
        var pdf = sheet.pdf();
        var ids = certificates.stream().map(Certificate::id).toList();
        store.printed(ids);
        ids.forEach(id -> audit.did("leadership.certificate-printed", "certificate", id));
        return new Printed(pdf, next, sheet.missing());
    }

    void revoke(UUID id, String reason, Scope scope) {
        standing(id, scope);
        store.revoke(id, reason, clock.instant(), account());
        audit.did("leadership.certificate-revoked", "certificate", id);
    }

    /** My own, the newest first, whatever their state. */
    @Transactional(readOnly = true)
    List<Own> own(UUID person) {
        return store.of(person).stream().map(this::own).toList();
    }

    /** 自己的证 — with what its code opens: {@code path} on this server, {@code address} as it is printed, where there is one. */
    record Own(
            Certificate certificate, String path, @Nullable String address) {}

    private Own own(Certificate certificate) {
        var code = certificate.code();
        return new Own(
                certificate,
                address.path('c') + code,
                address.find('c').map(url -> url + code).orElse(null));
    }

    @Transactional(readOnly = true)
    Certificate verified(String code) {
        return store.byCode(code).orElseThrow(() -> Refusal.of(CertificateProblem.CERTIFICATE_UNKNOWN));
    }

    Certificate.State stateOf(Certificate certificate) {
        return certificate.stateOn(today());
    }

    private Certificate standing(UUID id, Scope scope) {
        var certificate = store.found(List.of(id), scope).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(CertificateProblem.CERTIFICATE_UNKNOWN));
        if (certificate.revoked()) {
            throw Refusal.of(CertificateProblem.CERTIFICATE_REVOKED, certificate.number());
        }
        return certificate;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID account() {
        return Actor.current().account();
    }
}
