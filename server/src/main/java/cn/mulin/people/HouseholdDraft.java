package cn.mulin.people;

import cn.mulin.people.identity.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * 户的登记 — what is said of a household when it is added or described anew.
 *
 * @param code the village's own number for it; null: the next one is taken, or the present one kept
 */
public record HouseholdDraft(
        HouseholdId id,
        @Nullable String code,
        String door,
        Dwelling dwelling,
        boolean vacantRegistration,
        @Nullable String note) {

    public static final int LONGEST_DOOR = 120;

    public HouseholdDraft {
        door = HalfWidth.of(door).strip().replaceAll("\\s+", " ");
        code = code == null || code.isBlank() ? null : HalfWidth.withoutSpaces(code);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** 门牌排序键 — digits filled up, so that 2号 comes before 10号 and one prefix finds them. */
    static String sortKey(String door) {
        var key = new StringBuilder();
        var plain = HalfWidth.withoutSpaces(door).toLowerCase(java.util.Locale.ROOT);
        int at = 0;
        while (at < plain.length()) {
            int end = at;
            while (end < plain.length() && Character.isDigit(plain.charAt(end))) {
                end++;
            }
            if (end == at) {
                key.append(plain.charAt(at++));
            } else {
                key.append("0".repeat(Math.max(0, 6 - (end - at)))).append(plain, at, end);
                at = end;
            }
        }
        return key.toString();
    }
}
