package cn.mulin.opening.staffing;

import cn.mulin.territory.DeskId;
import cn.mulin.territory.DeskKind;

/**
 * 单位 — an office somebody may be seated at.
 *
 * @param code of the division; empty for a department or a partner
 * @param label as the sheet has it, unlike every other: 大瑶镇 永新村
 */
record StaffDesk(DeskId id, DeskKind kind, String code, String label) {

    boolean takes(StaffDuty duty) {
        return switch (duty) {
            case CLERK -> kind == DeskKind.VILLAGE;
            case TOWN -> kind == DeskKind.TOWN_ROOM;
            case OFFICE -> kind == DeskKind.COUNTY_OFFICE;
            case DEPARTMENT -> kind != DeskKind.POST;
        };
    }
}
