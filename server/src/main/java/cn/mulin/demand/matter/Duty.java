package cn.mulin.demand.matter;

import cn.mulin.territory.Desk;
import org.jspecify.annotations.Nullable;

/**
 * 职责 — who leads a matter: the place itself, or a department, and the lowest kind of desk that may. Below it one assists.
 *
 * @param department as people say it: 供水单位; null where the place leads
 * @param basis what is quoted when it is sent lower, as the county says it; null: as shipped
 */
public record Duty(
        Grade lowest, @Nullable String department, @Nullable String basis) {

    private static final String COMMUNITIES_ARE_PROTECTED =
            "参照《北京市接诉即办工作条例》第十七条：不得将社区职责清单外的事项交由社区办理，不得将社区协助政府工作的事项交由社区作为主责办理";

    private static final String TOWNS_ARE_PROTECTED = "参照《潍坊市12345政务服务便民热线条例》第二十四条：不得将部门职责交由镇街承担";

    public boolean mayLead(Grade grade) {
        return grade.compareTo(lowest) >= 0;
    }

    public boolean mayLead(Desk desk) {
        return mayLead(Grade.of(desk.rung()));
    }

    /** What forbids {@code grade} to be made to lead it. */
    public String basisAgainst(Grade grade) {
        if (basis != null) {
            return basis;
        }
        return grade.compareTo(Grade.TOWN) >= 0 ? TOWNS_ARE_PROTECTED : COMMUNITIES_ARE_PROTECTED;
    }
}
