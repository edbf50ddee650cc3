package cn.mulin.roster.plan;

/** 计数 — how many rows of a sheet add something, change something, leave everything as it is, or cannot be applied. */
public record Count(int added, int changed, int same, int faulty) {

    public static final Count NONE = new Count(0, 0, 0, 0);
    static final Count FAULT = new Count(0, 0, 0, 1);

    static Count of(Findings.Effect effect) {
        return switch (effect) {
            case ADDED -> new Count(1, 0, 0, 0);
            case CHANGED -> new Count(0, 1, 0, 0);
            case SAME -> new Count(0, 0, 1, 0);
        };
    }

    public Count plus(Count other) {
        return new Count(added + other.added, changed + other.changed, same + other.same, faulty + other.faulty);
    }

    /** How many rows it would write. */
    public int changes() {
        return added + changed;
    }
}
