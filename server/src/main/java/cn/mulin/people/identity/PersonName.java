package cn.mulin.people.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 姓名 — a name in its one normal form: rare characters of Plane 2 and 3 as they are, one «·» for the dozen that
 * keyboards make, no spaces within a Chinese name. Its length is counted in characters as people see them.
 */
public record PersonName(String value) {

    /** The longest names on ID cards are transliterated ones of ethnic minorities. */
    public static final int LONGEST = 50;

    private static final Pattern DOTS =
            Pattern.compile("\\s*[\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\u0387\u2E31\u25CF\uFE52\u16EB]\\s*");
    private static final Pattern STOP_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s*[.\u3002]\\s*(?=\\p{IsHan})");
    private static final Pattern SPACE_BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");

    /** 读出的结果 — a name, or what is wrong. */
    public sealed interface Reading {

        /** 有效. */
        record Valid(PersonName name) implements Reading {}

        /** 有误. */
        record Wrong(Flaw flaw) implements Reading {}
    }

    /** 哪里不对 — with words for the row or field where it stands. */
    public enum Flaw {
        EMPTY("没有填姓名"),
        TOO_LONG("姓名超过 50 个字，请核对"),
        DIGITS("姓名里有数字，请核对是否填错了栏"),
        SIGNS("姓名里有符号，请只写姓名"),
        MAKESHIFT("姓名里有电脑自造的字，别的电脑显示不出，请换成标准字库里的字");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @throws IllegalArgumentException when the value is not a name in its normal form */
    public PersonName {
        if (!normal(value).equals(value) || flaw(value).isPresent()) {
            throw new IllegalArgumentException("not a name in its normal form");
        }
    }

    /** Reads what somebody wrote. */
    public static Reading read(String text) {
        var normal = normal(text);
        return flaw(normal).<Reading>map(Reading.Wrong::new).orElseGet(() -> new Reading.Valid(new PersonName(normal)));
    }

    private static String normal(String text) {
        var plain =
                HalfWidth.of(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("\\p{Cf}", "");
        plain = DOTS.matcher(plain).replaceAll("·");
        plain = STOP_BETWEEN_HAN.matcher(plain).replaceAll("·");
        plain = SPACE_BESIDE_HAN.matcher(plain).replaceAll("");
        return plain.strip().replaceAll("\\s+", " ");
    }

    private static Optional<Flaw> flaw(String normal) {
        if (normal.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (normal.codePointCount(0, normal.length()) > LONGEST) {
            return Optional.of(Flaw.TOO_LONG);
        }
        if (normal.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(normal.codePoints().anyMatch(Character::isDigit) ? Flaw.DIGITS : Flaw.SIGNS);
        }
        return normal.codePoints()
                .mapToObj(PersonName::flaw)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Flaw> flaw(int point) {
        if (Character.isDigit(point)) {
            return Optional.of(Flaw.DIGITS);
        }
        return switch (Character.getType(point)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> Optional.of(Flaw.MAKESHIFT);
            case Character.LETTER_NUMBER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                Optional.empty();
            default ->
                Character.isLetter(point) || "·-' ’".indexOf(point) >= 0 ? Optional.empty() : Optional.of(Flaw.SIGNS);
        };
    }

    /** The family name: two characters where it is a compound one, otherwise the first; of a name with «·», its first part. */
    public String family() {
        int dot = value.indexOf('·');
        if (dot > 0) {
            return value.substring(0, dot);
        }
        return Surnames.familyOf(value);
    }

    /** 姓氏加星 (GB/T 35273): 王小明 becomes 王**, 欧阳修 becomes 欧阳*, 买买提·艾力 becomes 买**·**. */
    public String masked() {
        int shown = value.indexOf('·') > 0 ? value.offsetByCodePoints(0, 1) : family().length();
        if (shown == value.length()) {
            return "*";
        }
        var masked = new StringBuilder(value.substring(0, shown));
        value.substring(shown)
                .codePoints()
                .map(point -> point == '·' || point == ' ' ? point : '*')
                .forEach(masked::appendCodePoint);
        return masked.toString();
    }

    /** Masked: a name must not slip into a log by being printed. */
    @Override
    public String toString() {
        return masked();
    }
}
