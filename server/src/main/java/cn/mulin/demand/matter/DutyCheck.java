package cn.mulin.demand.matter;

import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;

/** 职责清单 — a department's own duty is not sent down: who tries is told by what. */
public final class DutyCheck {

    private DutyCheck() {}

    /** @throws Refusal that quotes the county's basis when {@code desk} lies below whoever has to lead {@code matter} */
    public static void refuseUnlessMayLead(Matter matter, Desk desk) {
        var duty = matter.handling().duty();
        if (!duty.mayLead(desk)) {
            throw Refusal.of(
                    MatterProblem.NOT_THEIR_DUTY,
                    matter.name(),
                    duty.department() == null ? name(duty.lowest()) : duty.department(),
                    desk.name(),
                    duty.basisAgainst(Grade.of(desk.rung())));
        }
    }

    private static String name(Grade lowest) {
        return switch (lowest) {
            case VOLUNTEER, STAFFED_POST -> "三长、网格";
            case VILLAGE -> "村（社区）";
            case TOWN -> "乡镇（街道）";
            case COUNTY -> "县级部门";
        };
    }
}
