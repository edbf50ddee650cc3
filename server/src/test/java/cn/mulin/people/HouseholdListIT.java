package cn.mulin.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.people.HouseholdQueries.Card;
import cn.mulin.people.HouseholdQueries.Wanted;
import cn.mulin.people.identity.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("a list of households")
class HouseholdListIT {

    private static final List<String> DOORS = List.of("10号", "2号", "1号", "3栋2单元502", "3栋10单元101", "2号附1");

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    private final AtomicInteger statements = new AtomicInteger();
    private HouseholdQueries queries;
    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
            queries = new HouseholdQueries(counting());
            for (var door : DOORS) {
                var home = scene.household(scene.first, door);
                scene.resident(home, scene.person("罗小红", Relation.of("32")));
                scene.resident(home, scene.head("罗春梅"));
            }
            scene.household(scene.villageA, "99号");
            scene.household(scene.elsewhere, "1号");
        }
    }

    private DSLContext counting() {
        var listener = new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext execution) {
                statements.incrementAndGet();
            }
        };
        return DSL.using(db.configuration().derive(new DefaultExecuteListenerProvider(listener)));
    }

    @Test
    void stands_in_the_order_people_walk_by_and_shows_the_head_first() {
        var cards = page(Wanted.EVERYTHING, null, 50);
        assertThat(cards)
                .extracting(Card::door)
                .containsExactly("99号", "1号", "2号", "2号附1", "3栋2单元502", "3栋10单元101", "10号");
        assertThat(cards.get(1).members().getFirst().relation()).isEqualTo(Relation.HEAD);
        assertThat(cards.get(1).members())
                .extracting(HouseholdQueries.Member::name)
                .containsExactly("罗**", "罗**");
    }

    @Test
    void is_paged_without_missing_or_repeating_a_door() {
        var doors = new ArrayList<String>();
        HouseholdId after = null;
        List<Card> cards;
        do {
            cards = page(Wanted.EVERYTHING, after, 2);
            cards.stream().limit(2).forEach(card -> doors.add(card.door()));
            after = cards.get(Math.min(cards.size(), 2) - 1).id();
        } while (cards.size() > 2);
        assertThat(doors).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void takes_two_statements_and_one_more_to_go_on() {
        statements.set(0);
        var first = page(Wanted.EVERYTHING, null, 3);
        assertThat(statements).hasValue(2);
        page(Wanted.EVERYTHING, first.get(2).id(), 3);
        assertThat(statements).hasValue(5);
    }

    @Test
    void finds_a_door_anywhere_in_it_within_a_village_and_by_its_beginning_beyond() {
        assertThat(page(new Wanted(PeopleScene.A, false, null, "502"), null, 9))
                .extracting(Card::door)
                .containsExactly("3栋2单元502");
        assertThat(page(new Wanted(null, false, null, "3栋"), null, 9)).hasSize(2);
        assertThat(page(new Wanted(null, false, null, "502"), null, 9)).isEmpty();
    }

    @Test
    void can_show_who_is_not_placed_yet() {
        assertThat(page(new Wanted(null, true, null, null), null, 9))
                .extracting(Card::door)
                .containsExactly("99号");
        assertThat(scene.clerkOfA.call(() -> households.tally(PeopleScene.A))).isEqualTo(new Households.Tally(7, 1, 0));
    }

    private List<Card> page(Wanted wanted, HouseholdId after, int size) {
        return queries.page(scene.clerkOfA.scope(), wanted, after, size, Masking.ALL_MASKED, false);
    }
}
