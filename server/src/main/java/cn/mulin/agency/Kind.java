package cn.mulin.agency;

import cn.mulin.territory.DeskId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 代办事项种类 — what may be prepared for a family, as data of the county: 低保申请, 医疗救助. Each change is a new version; a
 * case keeps the one it started with.
 *
 * @param basis law and article
 * @param department which one decides, when one does
 * @param workingDays from the papers' arrival to the decision
 * @param appeal where to turn when the answer is no
 */
record Kind(
        String code,
        int version,
        String name,
        String basis,
        List<Paper> papers,
        DecidedBy decidedBy,
        @Nullable DeskId department,
        int workingDays,
        String appeal,
        int position,
        boolean inUse,
        LocalDate validFrom) {

    /** 由谁决定. */
    enum DecidedBy {
        VILLAGE,
        TOWN_ROOM,
        COUNTY_OFFICE,
        DEPARTMENT
    }

    /**
     * 材料.
     *
     * @param mayFollow 可后补: it does not hold up the handing in
     */
    record Paper(String name, @Nullable String hint, boolean mayFollow) {}
}
