package cn.mulin.people;

import cn.mulin.people.identity.Gender;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 本人的记录 — what is registered of somebody, in words, for themselves. */
final class OwnRecord {

    private OwnRecord() {}

    static Map<String, @Nullable String> of(Resident resident) {
        var record = new LinkedHashMap<String, @Nullable String>();
        record.put("姓名", resident.name().value());
        record.put("性别", words(resident.gender()));
        record.put("出生日期", resident.bornOn() == null ? null : resident.bornOn().toString());
        record.put(
                "身份证号", resident.idNumber() == null ? null : resident.idNumber().value());
        record.put("电话", resident.phone() == null ? null : resident.phone().value());
        record.put("与户主关系", resident.relation().words());
        record.put("户口在本地", resident.registeredHere() ? "是" : "否");
        record.put("住在本地", resident.livesHere() ? "是" : "否");
        return record;
    }

    private static String words(Gender gender) {
        return switch (gender) {
            case MALE -> "男";
            case FEMALE -> "女";
            case UNKNOWN -> "未登记";
            case UNSTATED -> "未说明";
        };
    }
}
