package cn.mulin.attachment;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 附件 error catalogue. */
enum AttachmentProblem implements ProblemType {
    UNKNOWN(Kind.NOT_FOUND),
    CONTENT_GONE(Kind.NOT_FOUND),
    EMPTY(Kind.INVALID),
    TOO_LARGE(Kind.TOO_LARGE),
    NOT_A_KNOWN_KIND(Kind.RULE_BROKEN),
    PHONE_FORMAT(Kind.RULE_BROKEN),
    VIDEO(Kind.RULE_BROKEN),
    BROKEN(Kind.RULE_BROKEN),
    PICTURE_TOO_WIDE(Kind.RULE_BROKEN),
    WITH_MACROS(Kind.RULE_BROKEN),
    TOO_DENSE(Kind.RULE_BROKEN),
    ID_TAKEN(Kind.CONFLICT),
    NOT_YOURS_TO_ATTACH(Kind.RULE_BROKEN);

    private final Kind kind;

    AttachmentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "attachment." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
