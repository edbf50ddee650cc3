package cn.mulin.people.identity;

import java.util.Arrays;

/** 性别 — by GB/T 2261.1. */
public enum Gender {
    UNKNOWN(0),
    MALE(1),
    FEMALE(2),
    UNSTATED(9);

    private final int code;

    Gender(int code) {
        this.code = code;
    }

    public short code() {
        return (short) code;
    }

    public static Gender of(short code) {
        return Arrays.stream(values())
                .filter(gender -> gender.code == code)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
