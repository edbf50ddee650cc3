package cn.mulin.opening.filing;

import cn.mulin.access.Role;
import cn.mulin.county.County;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 备案工作簿 — three lists on three sheets, and a page that says whose they are and of which day. */
final class FilingBook {

    private static final String HEAD = "DCE9E7";

    private FilingBook() {}

    static byte[] of(County county, LocalDate day, List<FunctionLine> functions, List<DataLine> data) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Mulin", "1.0")) {
            book.setGlobalDefaultFont("Microsoft YaHei", 11);
            about(book.newWorksheet("说明"), county, day, functions, data);
            functions(book.newWorksheet("功能清单"), functions);
            data(book.newWorksheet("数据清单"), data);
            permissions(book.newWorksheet("权限清单"), functions);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void about(
            Worksheet page, County county, LocalDate day, List<FunctionLine> functions, List<DataLine> data) {
        page.width(0, 20);
        page.width(1, 70);
        var rows = List.of(
                List.of("名称", "睦邻（三长制工作系统）"),
                List.of("使用单位", county.name() + "（" + county.code() + "）"),
                List.of("备案编号", county.filingNumber() == null ? "待填" : county.filingNumber()),
                List.of("对外网址", county.publicUrl() == null ? "待填" : county.publicUrl()),
                List.of("生成日期", day.toString()),
                List.of("功能", functions.size() + " 项，见“功能清单”"),
                List.of(
                        "数据",
                        data.stream()
                                        .map(line -> line.module() + "." + line.table())
                                        .distinct()
                                        .count()
                                + " 张表、" + data.size() + " 栏，其中密封存放 "
                                + data.stream().filter(DataLine::sealed).count() + " 栏，见“数据清单”"),
                List.of("没有的功能", "打卡签到、积分排名、统计在线时长、通报使用率、以点赞转发考评、经营"));
        for (int row = 0; row < rows.size(); row++) {
            write(page, row, rows.get(row));
        }
    }

    private static void functions(Worksheet page, List<FunctionLine> functions) {
        head(page, List.of("序号", "用户端", "模块", "功能", "谁可以用", "说明"), 8, 22, 14, 44, 44, 44);
        int row = 1;
        for (var line : functions) {
            write(
                    page,
                    row,
                    List.of(
                            String.valueOf(row),
                            line.client(),
                            line.module(),
                            line.function(),
                            who(line),
                            line.words()));
            row++;
        }
    }

    private static String who(FunctionLine line) {
        return line.open()
                ? "任何人"
                : Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(line.permission()))
                        .map(FilingBook::words)
                        .collect(Collectors.joining("、"));
    }

    private static void data(Worksheet page, List<DataLine> data) {
        head(page, List.of("模块", "表", "表的内容", "栏", "类型", "必有", "栏的内容", "密封存放"), 14, 22, 40, 22, 18, 8, 60, 10);
        int row = 1;
        for (var line : data) {
            write(
                    page,
                    row,
                    List.of(
                            line.module(),
                            line.table(),
                            line.about(),
                            line.column(),
                            line.type(),
                            line.needed() ? "是" : "",
                            line.words(),
                            line.sealed() ? "是" : ""));
            row++;
        }
    }

    private static void permissions(Worksheet page, List<FunctionLine> functions) {
        var roles = Role.values();
        page.inlineString(0, 0, "功能");
        page.style(0, 0).bold().fillColor(HEAD).set();
        page.width(0, 44);
        for (int at = 0; at < roles.length; at++) {
            page.inlineString(0, at + 1, words(roles[at]));
            page.style(0, at + 1).bold().fillColor(HEAD).set();
            page.width(at + 1, 14);
        }
        page.freezePane(1, 1);
        int row = 1;
        for (var line : functions.stream().filter(line -> !line.open()).toList()) {
            page.inlineString(row, 0, line.function());
            for (int at = 0; at < roles.length; at++) {
                if (roles[at].permissions().contains(line.permission())) {
                    page.inlineString(row, at + 1, "✓");
                }
            }
            row++;
        }
    }

    private static String words(Role role) {
        return switch (role) {
            case RESIDENT -> "居民";
            case LEADER -> "三长";
            case VILLAGE_CLERK -> "村（社区）干部";
            case TOWN_ROOM -> "镇街指挥室";
            case DEPARTMENT -> "部门";
            case COUNTY_OFFICE -> "县三长办";
            case SYSTEM_ADMIN -> "系统管理员";
            case SECURITY_OFFICER -> "安全员";
            case AUDITOR -> "审计员";
            case PROVINCE -> "省级";
        };
    }

    private static void head(Worksheet page, List<String> heads, int... widths) {
        for (int at = 0; at < heads.size(); at++) {
            page.inlineString(0, at, heads.get(at));
            page.style(0, at).bold().fillColor(HEAD).set();
            page.width(at, widths[at]);
        }
        page.freezePane(0, 1);
    }

    /** What stands there is ours, except what the county says of itself: no cell begins as a formula would. */
    private static void write(Worksheet page, int row, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            page.inlineString(row, at, cells.get(at));
        }
    }
}
