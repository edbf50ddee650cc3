package cn.mulin.demand.matter;

import cn.mulin.territory.Rung;

/** 级 — what kind of desk it is, as far as limits go; the county's rungs fall into these five, whatever they are called. */
public enum Grade {
    /** 志愿岗: 邻长, 组长, 单元长 … */
    VOLUNTEER,
    /** 专职岗: 网格员 and other posts on a ladder that are staffed. */
    STAFFED_POST,
    VILLAGE,
    TOWN,
    COUNTY;

    public static Grade of(Rung rung) {
        if (rung.height() >= Rung.VILLAGE) {
            return rung.height() >= Rung.COUNTY ? COUNTY : rung.height() == Rung.TOWN ? TOWN : VILLAGE;
        }
        return rung.staffed() ? STAFFED_POST : VOLUNTEER;
    }
}
