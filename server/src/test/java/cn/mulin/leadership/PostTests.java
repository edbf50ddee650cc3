package cn.mulin.leadership;

import static cn.mulin.leadership.LeadershipProblem.CANDIDATE_GONE;
import static cn.mulin.leadership.LeadershipProblem.HOLDS_IT_ALREADY;
import static cn.mulin.leadership.LeadershipProblem.IN_THE_FUTURE;
import static cn.mulin.leadership.LeadershipProblem.LIVES_ELSEWHERE;
import static cn.mulin.leadership.LeadershipProblem.NOTHING_TO_HAND_OVER;
import static cn.mulin.leadership.LeadershipProblem.POST_ALREADY_HELD;
import static cn.mulin.leadership.LeadershipProblem.TOO_EARLY;
import static cn.mulin.leadership.LeadershipProblem.TOO_LATE_TO_UNDO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("岗位: who may hold a post, and from when to when")
class PostTests {

    @Test
    void a_vacant_post_is_held_from_the_day_of_the_appointment() {
        aPost().onDay(10).appoint("luo").isHeldBy("luo").onDay(9).isVacantThat(9);
    }

    @Test
    void on_the_day_of_a_hand_over_the_newcomer_answers() {
        aPost().onDay(1)
                .appoint("luo")
                .onDay(20)
                .handOverTo("tang")
                .wasHeldOn(19, "luo")
                .wasHeldOn(20, "tang");
    }

    @Test
    void a_term_that_ended_leaves_a_vacancy_from_that_day_on() {
        aPost().onDay(1)
                .appoint("luo")
                .onDay(20)
                .end("luo")
                .wasHeldOn(19, "luo")
                .isVacantThat(20);
    }

    @Test
    void who_acts_answers_while_the_holder_is_away() {
        aPost().onDay(1)
                .appoint("luo")
                .onDay(5)
                .appointActing("tang")
                .wasHeldOn(4, "luo")
                .wasHeldOn(5, "tang");
    }

    @Test
    void who_acts_is_relieved_by_a_new_holder() {
        aPost().onDay(1)
                .appointActing("tang")
                .onDay(9)
                .appoint("luo")
                .wasHeldOn(8, "tang")
                .wasHeldOn(9, "luo");
    }

    @Test
    void who_acted_is_relieved_no_earlier_than_they_began_when_the_holder_is_entered_late() {
        aPost().onDay(5)
                .appointActing("tang")
                .onDay(9)
                .appointFrom(3, "luo")
                .wasHeldOn(4, "luo")
                .wasHeldOn(6, "luo");
    }

    @Test
    void a_mistake_of_today_is_taken_back_and_never_counted() {
        aPost().onDay(3).appoint("luo").undo("luo").isVacantThat(3);
    }

    @Test
    void a_hand_over_taken_back_lets_the_old_term_go_on() {
        aPost().onDay(1)
                .appoint("luo")
                .onDay(20)
                .handOverTo("tang")
                .undo("tang")
                .wasHeldOn(20, "luo");
    }

    @Test
    void an_acting_leader_relieved_by_mistake_acts_on() {
        aPost().onDay(1)
                .appointActing("tang")
                .onDay(9)
                .appoint("luo")
                .undo("luo")
                .wasHeldOn(9, "tang");
    }

    @Nested
    @DisplayName("it is refused")
    class Refused {

        @Test
        void to_appoint_over_somebodys_head() {
            aPost().onDay(1).appoint("luo").onDay(2).refusesToAppoint("tang", POST_ALREADY_HELD);
        }

        @Test
        void to_appoint_into_days_somebody_else_served() {
            aPost().onDay(1)
                    .appoint("luo")
                    .onDay(20)
                    .end("luo")
                    .onDay(30)
                    .refusesToAppointFrom(10, "tang", POST_ALREADY_HELD);
        }

        @Test
        void to_appoint_for_a_day_to_come() {
            aPost().onDay(1).refusesToAppointFrom(2, "luo", IN_THE_FUTURE);
        }

        @Test
        void to_appoint_who_has_left() {
            aPost().onDay(1).refusesToAppoint(PostScene.GONE, CANDIDATE_GONE);
        }

        @Test
        void to_appoint_who_lives_elsewhere_unless_it_is_meant_and_says_on_what_it_rests() {
            aPost().onDay(1)
                    .refusesToAppoint(PostScene.STRANGER, LIVES_ELSEWHERE)
                    .appointKnowingly(PostScene.STRANGER, "村民小组会议推选")
                    .isHeldBy(PostScene.STRANGER);
        }

        @Test
        void to_let_the_holder_act_for_themselves() {
            aPost().onDay(1).appoint("luo").refusesToAppointActing("luo", HOLDS_IT_ALREADY);
        }

        @Test
        void to_hand_over_a_vacant_post() {
            aPost().onDay(1).refusesToHandOverTo("tang", NOTHING_TO_HAND_OVER);
        }

        @Test
        void to_hand_over_to_the_holder() {
            aPost().onDay(1).appoint("luo").onDay(2).refusesToHandOverTo("luo", HOLDS_IT_ALREADY);
        }

        @Test
        void to_end_a_term_before_it_began() {
            aPost().onDay(5).appoint("luo").refusesToEndOn(4, "luo", TOO_EARLY);
        }

        @Test
        void to_take_back_what_was_recorded_yesterday() {
            aPost().onDay(1).appoint("luo").onDay(2).refusesToUndo("luo", TOO_LATE_TO_UNDO);
        }

        @Test
        void to_take_back_what_something_came_after() {
            aPost().onDay(1).appoint("luo").appointActing("tang").refusesToUndo("luo", TOO_LATE_TO_UNDO);
        }
    }

    @Test
    void a_paid_post_may_be_held_by_somebody_from_elsewhere() {
        assertThat(PostScene.aStaffedPost().onDay(1).appoint(PostScene.STRANGER).holder())
                .isEqualTo(PostScene.person(PostScene.STRANGER));
    }

    private static PostScene aPost() {
        return PostScene.aPost();
    }
}
