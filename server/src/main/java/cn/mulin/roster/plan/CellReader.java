package cn.mulin.roster.plan;

import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.HalfWidth;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.roster.workbook.Cell;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and says at each what is wrong with it. Null is what was not said, or could not be read. */
final class CellReader {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:\\s+00:00:00(?:\\.0+)?)?");
    private static final Pattern DIGITS_OF_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.]\\d+)?[eE]\\+?\\d+");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("是", true, "否", false, "有", true, "无", false, "√", true, "×", false, "Y", true, "N", false);
    private static final Map<String, Gender> GENDERS = Map.of(
            "男",
            Gender.MALE,
            "男性",
            Gender.MALE,
            "1",
            Gender.MALE,
            "女",
            Gender.FEMALE,
            "女性",
            Gender.FEMALE,
            "2",
            Gender.FEMALE,
            "未知",
            Gender.UNKNOWN,
            "未说明",
            Gender.UNSTATED);

    private final Line line;
    private final Findings findings;
    private final LocalDate today;

    CellReader(Line line, Findings findings, LocalDate today) {
        this.line = line;
        this.findings = findings;
        this.today = today;
    }

    /** Half-width, without spaces around; null where nothing stands or it cannot be taken. */
    @Nullable
    String text(Column column, int longest) {
        var cell = line.at(column);
        if (!isTaken(column, cell)) {
            return null;
        }
        var text = HalfWidth.of(cell.text()).strip();
        if (text.codePointCount(0, text.length()) > longest) {
            fault(column, "超过 " + longest + " 个字，请缩短");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** As {@link #text}, and something must stand there. */
    @Nullable
    String needed(Column column, int longest) {
        if (line.at(column).blank()) {
            fault(column, "没有填");
            return null;
        }
        return text(column, longest);
    }

    /** A code without spaces; what was picked from the list carries a name behind it. */
    @Nullable
    String code(Column column, int longest) {
        var text = text(column, 200);
        if (text == null) {
            return null;
        }
        var code = HalfWidth.withoutSpaces(text.split("\\s", 2)[0]);
        if (code.length() > longest) {
            fault(column, "超过 " + longest + " 个字，请缩短");
            return null;
        }
        return code;
    }

    @Nullable
    String neededCode(Column column, int longest) {
        return needed(column, 200) == null ? null : code(column, longest);
    }

    <T> @Nullable T oneOf(Column column, Map<String, T> words) {
        var text = text(column, 40);
        if (text == null) {
            return null;
        }
        var value = words.get(text.toUpperCase(java.util.Locale.ROOT));
        if (value == null) {
            fault(column, "不认得这个填法，可以填：" + column.rule());
        }
        return value;
    }

    @Nullable
    Boolean yesOrNo(Column column) {
        return oneOf(column, YES_OR_NO);
    }

    @Nullable
    Gender gender() {
        return oneOf(Column.GENDER, GENDERS);
    }

    @Nullable
    PersonName name(Column column) {
        var text = text(column, 200);
        if (text == null) {
            return null;
        }
        return switch (PersonName.read(text)) {
            case PersonName.Reading.Valid valid -> valid.name();
            case PersonName.Reading.Wrong wrong ->
                this.<PersonName>wrong(column, wrong.flaw().words());
        };
    }

    @Nullable
    IdNumber idNumber(Column column) {
        var cell = line.at(column);
        if (cell.kind() == Cell.Kind.NUMBER && cell.text().length() > 15
                || SCIENTIFIC.matcher(cell.text()).matches()) {
            return wrong(column, "被表格当成了数字，后几位已经丢失；请把这一列设为“文本”，对照证件重填");
        }
        var text = text(column, 60);
        if (text == null) {
            return null;
        }
        return switch (IdNumber.read(text, today)) {
            case IdNumber.Reading.Valid valid -> {
                hintAtWriting(column, cell.text());
                yield valid.number();
            }
            case IdNumber.Reading.FifteenDigits old -> this.<IdNumber>wrong(column, "是 15 位旧号码，请对照证件换成 18 位");
            case IdNumber.Reading.Wrong wrong ->
                this.<IdNumber>wrong(column, wrong.flaw().words());
        };
    }

    @Nullable
    Phone phone() {
        var text = text(Column.PHONE, 60);
        if (text == null) {
            return null;
        }
        return switch (Phone.read(text)) {
            case Phone.Reading.Valid valid -> {
                hintAtWriting(Column.PHONE, line.at(Column.PHONE).text());
                yield valid.phone();
            }
            case Phone.Reading.Wrong wrong ->
                this.<Phone>wrong(Column.PHONE, wrong.flaw().words());
        };
    }

    @Nullable
    LocalDate day(Column column) {
        var text = text(column, 40);
        if (text == null) {
            return null;
        }
        var written = DAY.matcher(text);
        var digits = DIGITS_OF_DAY.matcher(text);
        if (!written.matches() && !digits.matches()) {
            return wrong(column, "不是日期，请写成 1985-03-21 这样");
        }
        var parts = written.matches() ? written : digits;
        try {
            return known(column, LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return wrong(column, "没有这一天，请核对");
        }
    }

    private @Nullable LocalDate known(Column column, LocalDate day) {
        if (day.isAfter(today)) {
            return wrong(column, "在今天之后，请核对");
        }
        return day.isBefore(OLDEST) ? wrong(column, "早于 1900 年，请核对") : day;
    }

    /** What was read all the same, and how. */
    private void hintAtWriting(Column column, String written) {
        if (!HalfWidth.of(written).equals(written)) {
            findings.hint(line.sheet(), line.number(), column, "有全角字符，已按半角读");
        }
        if (written.strip().endsWith("x")) {
            findings.hint(line.sheet(), line.number(), column, "末位是小写 x，已按 X 读");
        }
    }

    private boolean isTaken(Column column, Cell cell) {
        switch (cell.kind()) {
            case FORMULA -> fault(column, "是公式，请复制后“粘贴为数值”再导入");
            case ERROR -> fault(column, "是错误值，请改成实际内容");
            case MERGED -> fault(column, "是合并的单元格，请取消合并，每行填全");
            default -> {
                return !cell.blank();
            }
        }
        return false;
    }

    private <T> @Nullable T wrong(Column column, String words) {
        fault(column, words);
        return null;
    }

    void fault(Column column, String words) {
        findings.fault(line, column, words);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
