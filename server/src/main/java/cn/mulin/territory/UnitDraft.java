package cn.mulin.territory;

import cn.mulin.kernel.Ids;
import cn.mulin.territory.ladder.Ladder;
import org.jspecify.annotations.Nullable;

/**
 * 待建单元 — a unit about to be planted, with its place already decided. Its own desk comes with it.
 *
 * @param fullName the official name in full, where it is another
 * @param divisionType 街道, 镇, 乡, 社区, 村 …; null below the village
 * @param deskName what its own desk is called: 永新村村委会, 3邻邻长
 * @param staffed whether its own desk is paid staff's
 */
public record UnitDraft(
        UnitId id,
        @Nullable UnitId parent,
        String path,
        String code,
        String name,
        @Nullable String fullName,
        Unit.Tier tier,
        int height,
        @Nullable LineId line,
        Unit.Kind kind,
        @Nullable String divisionType,
        String deskName,
        boolean staffed) {

    /** A division with its office; {@code label} is the part of its code that its parent does not have. */
    public static UnitDraft division(
            @Nullable Unit parent,
            String label,
            String code,
            String name,
            String fullName,
            Unit.Tier tier,
            String divisionType) {
        return new UnitDraft(
                new UnitId(Ids.next()),
                parent == null ? null : parent.id(),
                (parent == null ? "" : parent.path()) + label + '/',
                code,
                name,
                fullName.equals(name) ? null : fullName,
                tier,
                heightOf(tier),
                null,
                Unit.Kind.ORDINARY,
                divisionType.isEmpty() ? null : divisionType,
                officeOf(tier, name, divisionType),
                true);
    }

    /** A unit of a ladder with its leader's post; {@code label} is its number below {@code under}, never given before. */
    static UnitDraft onRung(
            Unit under, LineId line, Ladder.Rung rung, int label, String code, String name, Unit.Kind kind) {
        return new UnitDraft(
                new UnitId(Ids.next()),
                under.id(),
                under.path() + "%03d".formatted(label) + '/',
                code,
                name,
                null,
                Unit.Tier.RUNG,
                rung.height(),
                line,
                kind,
                null,
                (under.isDivision() ? "" : under.name()) + name + rung.postTitle(),
                rung.staffed());
    }

    /** The same under an id that was minted before. */
    UnitDraft withId(UnitId given) {
        return new UnitDraft(
                given, parent, path, code, name, fullName, tier, height, line, kind, divisionType, deskName, staffed);
    }

    /** As it will stand in the tree. */
    public Unit asUnit() {
        return new Unit(id, code, path, name, tier, height, parent, line, kind, 0);
    }

    private static int heightOf(Unit.Tier tier) {
        return switch (tier) {
            case COUNTY -> Rung.COUNTY;
            case TOWN -> Rung.TOWN;
            case VILLAGE -> Rung.VILLAGE;
            case RUNG -> throw new IllegalArgumentException("a rung is no division");
        };
    }

    /** What the office of a division is called. */
    public static String officeOf(Unit.Tier tier, String name, @Nullable String divisionType) {
        return switch (tier) {
            case COUNTY -> name + "三长制办公室";
            case TOWN -> name + "指挥室";
            case VILLAGE -> name + ("村".equals(divisionType) ? "村委会" : "居委会");
            case RUNG -> throw new IllegalArgumentException("a rung has a post, not an office");
        };
    }
}
