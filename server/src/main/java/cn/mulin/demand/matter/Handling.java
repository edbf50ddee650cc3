package cn.mulin.demand.matter;

import java.util.Map;

/**
 * 办法 — how a matter is handled, as one version of it says.
 *
 * @param urgent unless somebody says otherwise
 * @param proof whether a photo is asked for when it is done
 * @param anonymous whether it may be said without a name
 * @param sensitive 举报, 家庭, health, minors: on no public list, ever
 * @param limits where a kind of desk has another limit than the county's
 */
public record Handling(
        Kind kind,
        Counter counter,
        Ceiling ceiling,
        boolean urgent,
        boolean proof,
        boolean anonymous,
        boolean sensitive,
        Duty duty,
        Map<Grade, OwnLimits> limits) {

    public Handling {
        limits = Map.copyOf(limits);
    }

    /** 诉求类别. */
    public enum Kind {
        /** 咨询. */
        INQUIRY,
        /** 求助. */
        HELP,
        /** 投诉. */
        COMPLAINT,
        /** 举报. */
        REPORT,
        /** 建议. */
        SUGGESTION
    }

    /** 计数项 — under which of the board's five counters it falls. */
    public enum Counter {
        /** 问题. */
        PROBLEM,
        /** 诉求. */
        DEMAND,
        /** 纠纷. */
        DISPUTE,
        /** 隐患. */
        HAZARD,
        /** 微服务. */
        SERVICE
    }

    /** 封顶 — the level at or below which it is normally settled: 微事不出邻, 小事不出村, 大事不出镇, 难事不出市. */
    public enum Ceiling {
        TINY,
        SMALL,
        BIG,
        HARD;

        /** The highest kind of desk at which it still counts as settled in time. */
        public Grade highest() {
            return switch (this) {
                case TINY -> Grade.STAFFED_POST;
                case SMALL -> Grade.VILLAGE;
                case BIG -> Grade.TOWN;
                case HARD -> Grade.COUNTY;
            };
        }
    }
}
