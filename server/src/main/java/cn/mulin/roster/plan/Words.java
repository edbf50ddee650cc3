package cn.mulin.roster.plan;

import cn.mulin.people.Dwelling;
import cn.mulin.people.ResidentDraft.NoIdNumber;
import cn.mulin.people.identity.Gender;
import cn.mulin.territory.Unit;
import java.util.Map;

/** 填法 — what a value of a closed list is called in a roster. */
public final class Words {

    static final Map<String, Unit.Kind> KINDS = Map.of(
            "普通", Unit.Kind.ORDINARY,
            "专属网格", Unit.Kind.DEDICATED,
            "小区", Unit.Kind.ESTATE,
            "无物业小区", Unit.Kind.ESTATE_UNMANAGED);
    static final Map<String, Dwelling> DWELLINGS = Map.of(
            "自有", Dwelling.OWN,
            "租住", Dwelling.RENTED,
            "公房", Dwelling.PUBLIC,
            "空房", Dwelling.EMPTY,
            "其他", Dwelling.OTHER);
    static final Map<String, NoIdNumber> NO_ID_NUMBERS = Map.of(
            "新生儿", NoIdNumber.NEWBORN,
            "未落户", NoIdNumber.UNREGISTERED,
            "遗失", NoIdNumber.LOST,
            "境外人员", NoIdNumber.FOREIGN,
            "未告知", NoIdNumber.NOT_TOLD);

    private Words() {}

    public static String of(Unit.Kind kind) {
        return word(KINDS, kind);
    }

    public static String of(Dwelling dwelling) {
        return word(DWELLINGS, dwelling);
    }

    public static String of(NoIdNumber why) {
        return word(NO_ID_NUMBERS, why);
    }

    public static String of(Gender gender) {
        return switch (gender) {
            case MALE -> "男";
            case FEMALE -> "女";
            case UNKNOWN, UNSTATED -> "";
        };
    }

    public static String of(boolean yes) {
        return yes ? "是" : "否";
    }

    private static <T> String word(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
