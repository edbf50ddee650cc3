package cn.mulin.people.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * 公民身份号码 — 18 characters by GB 11643: six of the region, eight of the birthday, three in sequence (odd is male), one to
 * check. Only valid numbers exist; {@link #read} says what is wrong with any other text.
 */
public record IdNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int OLDEST_YEAR = 1900;

    /** GB/T 2260, the first two digits; 81 to 83 residents from 港澳台, 9 foreigners with permanent residence. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** 读出的结果 — a number, an old number of 15 digits with its conversion to confirm, or what is wrong. */
    public sealed interface Reading {

        /** 有效. */
        record Valid(IdNumber number) implements Reading {}

        /** 15 位旧号码 — never taken over by itself: the holder's card decides. */
        record FifteenDigits(IdNumber offered) implements Reading {}

        /** 有误. */
        record Wrong(Flaw flaw) implements Reading {}
    }

    /** 哪里不对 — with words for the row or field where it stands. */
    public enum Flaw {
        EMPTY("没有填身份证号"),
        LENGTH("身份证号应为 18 位，请对照证件补全"),
        CHARACTERS("身份证号只能有数字，最后一位可以是 X"),
        REGION("身份证号开头的地区代码不存在，请对照证件"),
        BIRTHDAY("身份证号第 7 至 14 位不是真实的日期，请对照证件"),
        FUTURE("身份证号里的出生日期在今天之后，请对照证件"),
        TOO_LONG_AGO("身份证号里的出生年份早于 1900 年，请对照证件"),
        CHECK("身份证号的校验位对不上，多半抄错了一位，请对照证件");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @throws IllegalArgumentException when the value is not a valid number in its normal form */
    public IdNumber {
        if (value.length() != 18 || !isDigits(value, 17) || check(value) != value.charAt(17)) {
            throw new IllegalArgumentException("not an ID number in its normal form");
        }
    }

    /**
     * The number with these parts and the check that belongs to them.
     *
     * @param region six digits
     * @param sequence 0 to 999, odd for a man
     */
    public static IdNumber of(String region, LocalDate born, int sequence) {
        var digits = "%s%tY%<tm%<td%03d".formatted(region, born, sequence);
        return new IdNumber(digits + check(digits));
    }

    /** Reads what somebody wrote: full-width digits, a small x and spaces are ordinary. */
    public static Reading read(String text, LocalDate today) {
        var plain = HalfWidth.withoutSpaces(text).replace("-", "").replace('x', 'X');
        if (plain.isEmpty()) {
            return new Reading.Wrong(Flaw.EMPTY);
        }
        return switch (plain.length()) {
            case 18 -> eighteen(plain, today);
            case 15 -> fifteen(plain, today);
            default -> new Reading.Wrong(Flaw.LENGTH);
        };
    }

    private static Reading eighteen(String plain, LocalDate today) {
        if (!isDigits(plain, 17) || CHECKS.indexOf(plain.charAt(17)) < 0) {
            return new Reading.Wrong(Flaw.CHARACTERS);
        }
        if (!PROVINCES.contains(plain.substring(0, 2)) && plain.charAt(0) != '9') {
            return new Reading.Wrong(Flaw.REGION);
        }
        LocalDate born;
        try {
            born = birthday(plain);
        } catch (DateTimeException noSuchDay) {
            return new Reading.Wrong(Flaw.BIRTHDAY);
        }
        if (born.isAfter(today)) {
            return new Reading.Wrong(Flaw.FUTURE);
        }
        if (born.getYear() < OLDEST_YEAR) {
            return new Reading.Wrong(Flaw.TOO_LONG_AGO);
        }
        return check(plain) == plain.charAt(17)
                ? new Reading.Valid(new IdNumber(plain))
                : new Reading.Wrong(Flaw.CHECK);
    }

    /** Numbers of 15 digits ended in 1999 and left out the century and the check. */
    private static Reading fifteen(String plain, LocalDate today) {
        if (!isDigits(plain, 15)) {
            return new Reading.Wrong(Flaw.CHARACTERS);
        }
        var long17 = plain.substring(0, 6) + "19" + plain.substring(6);
        return switch (eighteen(long17 + check(long17), today)) {
            case Reading.Valid valid -> new Reading.FifteenDigits(valid.number());
            case Reading other -> other;
        };
    }

    public LocalDate born() {
        return birthday(value);
    }

    public Gender gender() {
        return (value.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /** 前六后四 (GB/T 35273): the region and the last four stay readable. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    /** Masked: a number must not slip into a log by being printed. */
    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthday(String digits) {
        return LocalDate.of(
                Integer.parseInt(digits, 6, 10, 10),
                Integer.parseInt(digits, 10, 12, 10),
                Integer.parseInt(digits, 12, 14, 10));
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDigits(String text, int first) {
        return text.chars().limit(first).allMatch(c -> c >= '0' && c <= '9');
    }
}
