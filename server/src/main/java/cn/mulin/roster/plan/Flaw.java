package cn.mulin.roster.plan;

import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * 问题 — what is wrong with a row, or worth a look, in words that name no person.
 *
 * @param column null where it concerns the row as a whole
 * @param blocking whether its village cannot be applied; a hint can
 */
public record Flaw(Sheet sheet, int row, @Nullable Column column, boolean blocking, String words) {

    /** 户 第 12 行 门牌：没有填. */
    public String sentence() {
        var where = sheet.words() + " 第 " + row + " 行";
        return column == null ? where + "：" + words : where + " " + column.words() + "：" + words;
    }
}
