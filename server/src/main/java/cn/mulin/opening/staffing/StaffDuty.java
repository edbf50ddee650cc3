package cn.mulin.opening.staffing;

import cn.mulin.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** 身份 — as what somebody sits at their desk, by the words of the sheet. */
enum StaffDuty {
    CLERK("村（社区）干部", Role.VILLAGE_CLERK),
    TOWN("镇街指挥室", Role.TOWN_ROOM),
    DEPARTMENT("部门", Role.DEPARTMENT),
    OFFICE("县三长办", Role.COUNTY_OFFICE);

    private final String words;
    private final Role role;

    StaffDuty(String words, Role role) {
        this.words = words;
        this.role = role;
    }

    String words() {
        return words;
    }

    Role role() {
        return role;
    }

    /** Half-width brackets are as good as full-width ones. */
    static Optional<StaffDuty> said(String text) {
        var plain = text.replace('(', '（').replace(')', '）');
        return Arrays.stream(values()).filter(duty -> duty.words.equals(plain)).findFirst();
    }
}
