package cn.mulin.roster.workbook;

import java.util.ArrayList;
import java.util.List;

/** 填表说明 — how to fill a roster, column by column, as a sheet of its own. */
public final class RosterGuide {

    private static final List<String> GENERAL = List.of(
            "一户一行写在“户”，一人一行写在“人”，用户编号连起来；三长写在“三长”；还没有划分单元的，先把“单元”写好，一起导入。",
            "空着的格子等于没有说：县里已有的内容不会因此抹掉。县里有、表里没有的户和人也不会动，只列出来给您看。",
            "同一份表再导入一次，什么都不会变。再导入时，户凭户编号认，人凭身份证号认；没有身份证号的，凭同户、同名、同一天出生认。",
            "请不要合并单元格，不要用公式；身份证号、电话、编号这几列保持“文本”格式。列的先后可以换，列名不要改。",
            "先试读，后写入：试读会逐行说出新增、改动和问题，不改动任何内容；写入时一个村（社区）一个村地写，要么写全，要么不动。");

    private RosterGuide() {}

    public static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("工作表", "列", "必填", "怎么填", "例"));
        for (var sheet : Sheet.values()) {
            for (var column : sheet.columns()) {
                rows.add(List.of(
                        sheet.words(), column.words(), column.needed() ? "必填" : "", column.rule(), column.example()));
            }
        }
        GENERAL.forEach(line -> rows.add(List.of("", "", "", line, "")));
        return rows;
    }
}
