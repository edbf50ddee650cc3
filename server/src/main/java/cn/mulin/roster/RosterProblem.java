package cn.mulin.roster;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 名册 error catalogue; of files that cannot be read: {@link cn.mulin.roster.workbook.WorkbookProblem}. */
enum RosterProblem implements ProblemType {
    IMPORT_UNKNOWN(Kind.NOT_FOUND),
    UPLOAD_TOO_LARGE(Kind.TOO_LARGE),
    NOT_CHECKED_YET(Kind.CONFLICT),
    ALREADY_OVER(Kind.CONFLICT),
    ALREADY_APPLYING(Kind.CONFLICT),
    HAS_FAULTS(Kind.RULE_BROKEN),
    NOTHING_TO_APPLY(Kind.RULE_BROKEN),
    FILE_GONE(Kind.NOT_FOUND),
    GAVE_UP(Kind.UNAVAILABLE),
    VILLAGE_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    RosterProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "roster." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
