package cn.mulin.people;

import cn.mulin.kernel.Actor;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import org.jspecify.annotations.Nullable;

/**
 * 脱敏 — how much of a person somebody sees by default (GB/T 35273: 姓名*、证件前6后4、手机中间4*). Staff whose duty is the
 * roster read names; numbers are masked for everybody until they are revealed with a reason.
 */
public enum Masking {
    /** 姓名可见 — for who keeps the roster. */
    NAMES_OPEN,
    /** 全部脱敏 — for leaders and everybody else. */
    ALL_MASKED;

    /** The permission that opens names. */
    static final String NAMES = "people:names";

    public static Masking of(Actor actor) {
        return actor.may(NAMES) ? NAMES_OPEN : ALL_MASKED;
    }

    public String name(String name) {
        return this == NAMES_OPEN ? name : new PersonName(name).masked();
    }

    public @Nullable String phone(@Nullable Phone phone) {
        return phone == null ? null : phone.masked();
    }

    public @Nullable String idNumber(@Nullable IdNumber number) {
        return number == null ? null : number.masked();
    }

    /** A birthday shows its year alone where names are masked. */
    public @Nullable String bornOn(java.time.@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return this == NAMES_OPEN ? day.toString() : String.valueOf(day.getYear());
    }
}
