package cn.mulin.opening.staffing;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 工作人员开户 error catalogue. */
enum StaffingProblem implements ProblemType {
    STAFF_FILE_BROKEN(Kind.INVALID),
    STAFF_FILE_TOO_LARGE(Kind.INVALID),
    STAFF_NO_SHEET(Kind.INVALID),
    STAFF_NO_COLUMN(Kind.INVALID),
    STAFF_TOO_MANY(Kind.INVALID),
    STAFF_ROWS_WRONG(Kind.RULE_BROKEN),
    SEAT_DECIDED(Kind.CONFLICT);

    private final Kind kind;

    StaffingProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "opening." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
