package cn.mulin.leadership.certificate;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 代表证 error catalogue. */
enum CertificateProblem implements ProblemType {
    CERTIFICATE_UNKNOWN(Kind.NOT_FOUND),
    NOBODY_TO_CERTIFY(Kind.NOT_FOUND),
    CERTIFICATE_REVOKED(Kind.CONFLICT),
    VALID_FOR_TOO_LONG(Kind.RULE_BROKEN);

    private final Kind kind;

    CertificateProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "leadership." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
