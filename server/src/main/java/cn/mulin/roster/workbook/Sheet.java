package cn.mulin.roster.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 工作表 — one of the four sheets of a roster, in the order in which they are applied. */
public enum Sheet {
    UNITS("单元", Column.VILLAGE, Column.UNIT_CODE, Column.PARENT, Column.RUNG, Column.UNIT_NAME, Column.UNIT_KIND),
    HOUSEHOLDS(
            "户",
            Column.VILLAGE,
            Column.HOUSEHOLD,
            Column.DOOR,
            Column.UNIT,
            Column.DWELLING,
            Column.VACANT,
            Column.NOTE),
    PEOPLE(
            "人",
            Column.VILLAGE,
            Column.HOUSEHOLD,
            Column.NAME,
            Column.RELATION,
            Column.ID_NUMBER,
            Column.NO_ID_NUMBER,
            Column.GENDER,
            Column.BORN_ON,
            Column.PHONE,
            Column.REGISTERED,
            Column.LIVES),
    LEADERS(
            "三长",
            Column.VILLAGE,
            Column.POST,
            Column.LEADER,
            Column.LEADER_HOUSEHOLD,
            Column.LEADER_ID_NUMBER,
            Column.SINCE,
            Column.BASIS,
            Column.SERVES);

    private final String words;
    private final List<Column> columns;
    private final Pattern named;

    Sheet(String words, Column... columns) {
        this.words = words;
        this.columns = List.of(columns);
        // what does not fit one sheet of 1,048,576 rows goes on in 人（2）
        this.named = Pattern.compile(words + "表?([(（]\\d{1,3}[)）])?");
    }

    /** As it stands on the tab. */
    public String words() {
        return words;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The sheet of that tab; spaces around it are nothing. */
    static Optional<Sheet> named(String tab) {
        var plain = tab.strip();
        return Arrays.stream(values())
                .filter(sheet -> sheet.named.matcher(plain).matches())
                .findFirst();
    }
}
