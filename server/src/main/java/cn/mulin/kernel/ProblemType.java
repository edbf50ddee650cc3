package cn.mulin.kernel;

/** 问题类型 — one entry of a module's error catalogue. Its words live in {@code texts/problems_zh_CN.properties}. */
public interface ProblemType {

    /** Stable code that clients switch on: {@code module.what-is-wrong}. Never renamed or reused. */
    String code();

    Kind kind();

    /** What kind of refusal it is, and the HTTP status that says so (RFC 9457). */
    enum Kind {
        INVALID(400),
        NOT_SIGNED_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        RULE_BROKEN(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
