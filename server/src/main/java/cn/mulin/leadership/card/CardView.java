package cn.mulin.leadership.card;

import cn.mulin.county.County;
import cn.mulin.leadership.Answering;
import cn.mulin.people.ResidentId;
import cn.mulin.people.identity.Phone;
import cn.mulin.territory.Rung;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 联系卡所说的 — who answers for the place a card hangs at. Nothing of the household but its door, nothing of any other.
 *
 * @param place the door, or the unit where it is a unit's card
 * @param unit the lowest unit
 * @param leader who holds the lowest post; null while it is vacant
 * @param covering who stands in while it is vacant; null: the village itself
 * @param supervisionPhone 监督电话 of the county
 */
record CardView(
        String code,
        String county,
        String village,
        String place,
        UnitView unit,
        @Nullable PersonView leader,
        @Nullable PersonView covering,
        @Nullable String supervisionPhone) {

    /** 单元. */
    record UnitView(String name) {}

    /** @param phone only with their consent */
    record PersonView(String name, String title, @Nullable String phone) {}

    /** @param numbers the numbers of those who agreed to have them on cards */
    static CardView of(CardPlace place, Answering answering, County county, Map<ResidentId, Phone> numbers) {
        var lowest = answering.chain().getFirst();
        var step = answering.answers();
        boolean own = lowest.equals(step);
        return new CardView(
                place.code(),
                county.name(),
                village(answering),
                place.door() == null ? lowest.unitName() : place.door(),
                new UnitView(lowest.unitName()),
                own ? person(lowest, own, numbers) : null,
                step == null || own ? null : person(step, own, numbers),
                county.supervisionPhone());
    }

    /** By the title alone at their own post; by the whole post where they stand in for another. */
    private static @Nullable PersonView person(Answering.Step at, boolean own, Map<ResidentId, Phone> numbers) {
        var leader = at.leader();
        if (leader == null) {
            return null;
        }
        var number = numbers.get(new ResidentId(leader.resident()));
        return new PersonView(leader.name(), own ? leader.title() : at.name(), number == null ? null : number.value());
    }

    private static String village(Answering answering) {
        return answering.chain().stream()
                .filter(step -> step.height() == Rung.VILLAGE)
                .findFirst()
                .map(Answering.Step::unitName)
                .orElse("");
    }
}
