package cn.mulin.roster.workbook;

import cn.mulin.kernel.ProblemType;
import java.util.Locale;

/** 名册表格 error catalogue: why a file cannot be read at all. */
public enum WorkbookProblem implements ProblemType {
    EMPTY,
    NOT_A_ROSTER,
    OLD_EXCEL,
    BINARY_EXCEL,
    LOCKED,
    WITH_MACROS,
    BROKEN,
    TOO_DENSE,
    TOO_LARGE,
    NO_SHEET,
    NO_HEAD,
    COLUMNS_MISSING,
    COLUMN_TWICE,
    NOT_TEXT;

    @Override
    public String code() {
        return "roster.file-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return this == TOO_LARGE ? Kind.TOO_LARGE : Kind.RULE_BROKEN;
    }
}
