package cn.mulin.kernel;

import java.util.Locale;

/** 共同的拒绝 — the error catalogue of what every route has in common. */
public enum KernelProblem implements ProblemType {
    INVALID("form.", Kind.INVALID),
    MISTYPED("form.", Kind.INVALID),
    UNREADABLE("form.", Kind.INVALID),
    TOO_LARGE("form.", Kind.TOO_LARGE),
    NOT_SIGNED_IN("access.", Kind.NOT_SIGNED_IN),
    NOT_PERMITTED("access.", Kind.FORBIDDEN),
    NOT_FOUND("kernel.", Kind.NOT_FOUND),
    METHOD_NOT_ALLOWED("kernel.", Kind.NOT_FOUND),
    UNSUPPORTED("kernel.", Kind.INVALID),
    STALE("kernel.", Kind.CONFLICT),
    KEYS_ABSENT("kernel.", Kind.UNAVAILABLE),
    BUSY("kernel.", Kind.UNAVAILABLE),
    FAILED("kernel.", Kind.UNAVAILABLE);

    private final String prefix;
    private final Kind kind;

    KernelProblem(String prefix, Kind kind) {
        this.prefix = prefix;
        this.kind = kind;
    }

    @Override
    public String code() {
        return prefix + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
