package cn.mulin.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 时长 — a span before it is counted: «3 个工作日», «4 工作时», «24 小时», «30 分钟», «30 天».
 *
 * @param amount 1 and more, at most what makes about ten years
 */
public record Allowance(int amount, Unit unit) {

    /** 计量 — what a span is counted in; days and hours are counted as 民法典 200–203 say. */
    public enum Unit {
        WORKING_DAYS("个工作日", 2_500),
        WORKING_HOURS("工作时", 20_000),
        DAYS("天", 3_650),
        HOURS("小时", 87_600),
        MINUTES("分钟", 5_256_000);

        private final String words;
        private final int most;

        Unit(String words, int most) {
            this.words = words;
            this.most = most;
        }
    }

    private static final Pattern SHAPE =
            Pattern.compile("\\s*(\\d{1,7})\\s*(个工作日|工作日|个工作时|工作时|个工作小时|工作小时|个小时|小时|分钟|个自然日|自然日|天|日)\\s*");

    /** @throws IllegalArgumentException when the amount is below 1 or beyond what its unit allows */
    public Allowance {
        if (amount < 1 || amount > unit.most) {
            throw new IllegalArgumentException("an allowance is 1 to " + unit.most + ' ' + unit + ", not " + amount);
        }
    }

    public static Allowance workingDays(int amount) {
        return new Allowance(amount, Unit.WORKING_DAYS);
    }

    public static Allowance workingHours(int amount) {
        return new Allowance(amount, Unit.WORKING_HOURS);
    }

    public static Allowance days(int amount) {
        return new Allowance(amount, Unit.DAYS);
    }

    public static Allowance hours(int amount) {
        return new Allowance(amount, Unit.HOURS);
    }

    public static Allowance minutes(int amount) {
        return new Allowance(amount, Unit.MINUTES);
    }

    /** Reads «3 个工作日», «3工作日», «24小时» …; empty when {@code text} is no such span. */
    public static Optional<Allowance> read(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(match.group(1));
        var unit = unitOf(match.group(2));
        return amount < 1 || amount > unit.most ? Optional.empty() : Optional.of(new Allowance(amount, unit));
    }

    /** @throws IllegalArgumentException when {@code text} is no such span */
    @JsonCreator
    public static Allowance parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException("not an allowance; one looks like "
                        + Stream.of(workingDays(3), workingHours(4), hours(24), minutes(30), days(30))
                                .map(Allowance::toString)
                                .collect(Collectors.joining("、"))));
    }

    private static Unit unitOf(String words) {
        return switch (words) {
            case "个工作日", "工作日" -> Unit.WORKING_DAYS;
            case "个工作时", "工作时", "个工作小时", "工作小时" -> Unit.WORKING_HOURS;
            case "个小时", "小时" -> Unit.HOURS;
            case "分钟" -> Unit.MINUTES;
            default -> Unit.DAYS;
        };
    }

    /** As it is written: «3 个工作日». */
    @JsonValue
    @Override
    public String toString() {
        return amount + " " + unit.words;
    }
}
