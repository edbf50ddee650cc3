package cn.mulin.people.identity;

import java.util.regex.Pattern;

/**
 * 电话 — a number of mainland China in its one normal form: eleven digits of a mobile, or {@code 0731-84561234} for a
 * landline with its area code, {@code 转} before an extension.
 */
public record Phone(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2}))(\\d{7,8})");
    private static final Pattern NORMAL =
            Pattern.compile("1[3-9]\\d{9}|0(?:10|2\\d|[3-9]\\d{2})-\\d{7,8}(?:转\\d{1,6})?");
    private static final Pattern DASHED_EXTENSION = Pattern.compile("(0\\d{2,3}-?\\d{7,8})-(\\d{1,5})");
    private static final Pattern EXTENSION = Pattern.compile("(.*?\\d{7,})(?:转|分机|[xX*#]|[eE]xt\\.?)(\\d{1,6})");

    /** 读出的结果 — a number, or what is wrong. */
    public sealed interface Reading {

        /** 有效. */
        record Valid(Phone phone) implements Reading {}

        /** 有误. */
        record Wrong(Flaw flaw) implements Reading {}
    }

    /** 哪里不对 — with words for the row or field where it stands. */
    public enum Flaw {
        EMPTY("没有填电话"),
        CHARACTERS("电话里有数字以外的字，请只写一个号码"),
        MOBILE_LENGTH("手机号应为 11 位，请核对有没有多写或漏写"),
        NO_AREA_CODE("固定电话请在前面加上区号，例如 0731-84561234"),
        UNKNOWN_SHAPE("这不像一个电话号码，请核对");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @throws IllegalArgumentException when the value is not in its normal form */
    public Phone {
        if (!NORMAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number in its normal form");
        }
    }

    /** Reads what somebody wrote: +86, spaces, brackets, dashes and full-width digits are ordinary. */
    public static Reading read(String text) {
        var plain = DASHED_EXTENSION
                .matcher(HalfWidth.withoutSpaces(text))
                .replaceFirst("$1转$2")
                .replaceAll("[-—–‐‑()（）.·]", "");
        var withExtension = EXTENSION.matcher(plain);
        var extension = "";
        if (withExtension.matches()) {
            plain = withExtension.group(1);
            extension = "转" + withExtension.group(2);
        }
        plain = plain.replaceFirst("^(\\+|00)86", "");
        if (plain.matches("861[3-9]\\d{9}")) {
            plain = plain.substring(2);
        }
        return plain.isEmpty() ? new Reading.Wrong(Flaw.EMPTY) : digits(plain, extension);
    }

    private static Reading digits(String plain, String extension) {
        if (!plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Reading.Wrong(Flaw.CHARACTERS);
        }
        if (MOBILE.matcher(plain).matches() && extension.isEmpty()) {
            return new Reading.Valid(new Phone(plain));
        }
        var landline = LANDLINE.matcher(plain);
        if (landline.matches()) {
            return new Reading.Valid(new Phone(landline.group(1) + "-" + landline.group(2) + extension));
        }
        return new Reading.Wrong(flaw(plain));
    }

    private static Flaw flaw(String plain) {
        if (plain.matches("1[3-9]\\d*")) {
            return Flaw.MOBILE_LENGTH;
        }
        return plain.matches("[2-8]\\d{6,7}") ? Flaw.NO_AREA_CODE : Flaw.UNKNOWN_SHAPE;
    }

    /** Whether one-time codes and messages can reach it. */
    public boolean mobile() {
        return value.charAt(0) == '1';
    }

    /** 中间四位 (GB/T 35273); a landline keeps its area code. */
    public String masked() {
        if (mobile()) {
            return value.substring(0, 3) + "****" + value.substring(7);
        }
        int local = value.indexOf('-') + 1;
        int end = value.indexOf('转') < 0 ? value.length() : value.indexOf('转');
        int hidden = local + (end - local - 4) / 2;
        return value.substring(0, hidden) + "****" + value.substring(hidden + 4, end);
    }

    /** Masked: a number must not slip into a log by being printed. */
    @Override
    public String toString() {
        return masked();
    }
}
