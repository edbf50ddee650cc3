package cn.mulin.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.kernel.Refusal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is tried at a post, in whatever order: the rules that always hold. */
class PostPropertyTests {

    private static final List<String> PEOPLE = List.of("luo", "tang", "li", PostScene.GONE, PostScene.STRANGER);

    @Property
    void nobody_holds_a_post_beside_somebody_else(@ForAll("tries") List<Try> tries) {
        var post = after(tries).post();
        for (int day = 0; day <= 60; day++) {
            var on = PostScene.day(day);
            assertThat(post.terms().stream().filter(term -> !term.acting() && term.covers(on)))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(post.terms().stream().filter(term -> term.acting() && term.covers(on)))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property
    void at_most_one_full_and_one_acting_term_are_open(@ForAll("tries") List<Try> tries) {
        var open = after(tries).post().terms().stream().filter(Term::open).toList();
        assertThat(open.stream().filter(Term::acting)).hasSizeLessThanOrEqualTo(1);
        assertThat(open.stream().filter(term -> !term.acting())).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void no_term_ends_before_it_began_or_begins_in_the_future(@ForAll("tries") List<Try> tries) {
        var scene = after(tries);
        assertThat(scene.post().terms()).allSatisfy(term -> {
            assertThat(term.beganOn()).isBeforeOrEqualTo(scene.today());
            if (term.end() != null) {
                assertThat(term.end().on()).isBetween(term.beganOn(), scene.today());
            }
        });
    }

    @Property
    void who_left_never_holds_a_post(@ForAll("tries") List<Try> tries) {
        assertThat(after(tries).post().terms())
                .noneMatch(term -> term.resident().equals(PostScene.person(PostScene.GONE)));
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as(Try::new)
                .list()
                .ofMaxSize(15);
    }

    private static PostScene after(List<Try> tries) {
        var scene = PostScene.aPost();
        int day = 1;
        for (Try each : tries) {
            day += each.later();
            scene.onDay(day);
            each.at(scene, day);
        }
        return scene;
    }

    enum Deed {
        APPOINT,
        APPOINT_EARLIER,
        ACT,
        HAND_OVER,
        END,
        UNDO
    }

    record Try(Deed deed, String who, int later, int back) {

        void at(PostScene scene, int day) {
            try {
                switch (deed) {
                    case APPOINT -> scene.appoint(who);
                    case APPOINT_EARLIER -> scene.appointFrom(day - back, who);
                    case ACT -> scene.appointActing(who);
                    case HAND_OVER -> scene.handOverTo(who);
                    case END -> scene.open(who).ifPresent(term -> scene.end(who));
                    case UNDO -> scene.open(who).ifPresent(term -> scene.undo(who));
                }
            } catch (Refusal no) {
                assertThat(no.problem()).isInstanceOf(LeadershipProblem.class);
            }
        }
    }
}
