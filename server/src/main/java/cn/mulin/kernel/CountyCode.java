package cn.mulin.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * 县级区划代码 — the six digits that name a county, GB/T 2260, for example 430181 浏阳市.
 *
 * @throws IllegalArgumentException when the value is not six digits
 */
public record CountyCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{5}");

    @JsonCreator
    public CountyCode {
        if (!looksLike(value)) {
            throw new IllegalArgumentException("not a county code of six digits: " + value);
        }
    }

    /** Whether {@code text} has the shape of a county code; says nothing about whether the county exists. */
    public static boolean looksLike(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
