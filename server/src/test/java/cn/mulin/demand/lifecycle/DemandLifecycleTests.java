package cn.mulin.demand.lifecycle;

import static cn.mulin.demand.lifecycle.DemandProblem.ADVISED_ALREADY;
import static cn.mulin.demand.lifecycle.DemandProblem.BEYOND_THE_LIMIT;
import static cn.mulin.demand.lifecycle.DemandProblem.BOUND_BY_ADJUDICATION;
import static cn.mulin.demand.lifecycle.DemandProblem.LEAP_NEEDS_URGENCY;
import static cn.mulin.demand.lifecycle.DemandProblem.NEEDS_A_SECOND;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_ABOVE_IT;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_AT_YOUR_DESK;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_BELOW_YOU;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_INTO_ITSELF;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_ON_YOUR_PATH;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_YOURS_TO_ASK;
import static cn.mulin.demand.lifecycle.DemandProblem.ONLY_AT_AN_OFFICE;
import static cn.mulin.demand.lifecycle.DemandProblem.ONLY_FROM_THE_TOWN_UP;
import static cn.mulin.demand.lifecycle.DemandProblem.STEP_NOT_OPEN;
import static cn.mulin.demand.lifecycle.DemandProblem.SUSPENDED_TWICE;
import static cn.mulin.demand.lifecycle.DemandProblem.TOO_LATE_TO_EXTEND;
import static cn.mulin.demand.lifecycle.DemandProblem.TOO_LATE_TO_REOPEN;
import static cn.mulin.demand.lifecycle.DemandScene.COUNTY;
import static cn.mulin.demand.lifecycle.DemandScene.GROUP;
import static cn.mulin.demand.lifecycle.DemandScene.MORNING;
import static cn.mulin.demand.lifecycle.DemandScene.NEIGHBOUR;
import static cn.mulin.demand.lifecycle.DemandScene.OTHER_VILLAGE;
import static cn.mulin.demand.lifecycle.DemandScene.STATION;
import static cn.mulin.demand.lifecycle.DemandScene.TOWN;
import static cn.mulin.demand.lifecycle.DemandScene.VILLAGE;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandAnsweredAt;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandAnsweredUnasked;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandInHandAt;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandRaisedAt;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandSubmittedAt;

import cn.mulin.demand.lifecycle.AtWork.InHand;
import cn.mulin.demand.lifecycle.AtWork.Offered;
import cn.mulin.demand.lifecycle.AtWork.Waiting;
import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Answer;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.Assign;
import cn.mulin.demand.lifecycle.DemandCommand.Close;
import cn.mulin.demand.lifecycle.DemandCommand.Decline;
import cn.mulin.demand.lifecycle.DemandCommand.Divert;
import cn.mulin.demand.lifecycle.DemandCommand.Escalate;
import cn.mulin.demand.lifecycle.DemandCommand.Extend;
import cn.mulin.demand.lifecycle.DemandCommand.HandBack;
import cn.mulin.demand.lifecycle.DemandCommand.HandDown;
import cn.mulin.demand.lifecycle.DemandCommand.Lapse;
import cn.mulin.demand.lifecycle.DemandCommand.Merge;
import cn.mulin.demand.lifecycle.DemandCommand.Miss;
import cn.mulin.demand.lifecycle.DemandCommand.PassOn;
import cn.mulin.demand.lifecycle.DemandCommand.Reopen;
import cn.mulin.demand.lifecycle.DemandCommand.Resume;
import cn.mulin.demand.lifecycle.DemandCommand.SendBack;
import cn.mulin.demand.lifecycle.DemandCommand.Shelve;
import cn.mulin.demand.lifecycle.DemandCommand.Supply;
import cn.mulin.demand.lifecycle.DemandCommand.Suspend;
import cn.mulin.demand.lifecycle.DemandCommand.Withdraw;
import cn.mulin.demand.lifecycle.Unsettled.NeedInfo;
import cn.mulin.demand.lifecycle.Unsettled.ReturnInReview;
import cn.mulin.demand.lifecycle.Unsettled.Submitted;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("诉求 lifecycle")
class DemandLifecycleTests {

    private static final Close SATISFIED = new Close(null, new Answers(true, true, true), "");

    @Test
    @DisplayName("a demand goes up the ladder, comes back, is answered and closed by the resident's word")
    void goes_up_the_ladder_and_comes_back() {
        aDemandRaisedAt(NEIGHBOUR)
                .is(InHand.class)
                .when(up(NEIGHBOUR, GROUP))
                .then(Deed.ESCALATED)
                .is(InHand.class)
                .isAt(GROUP)
                .when(new HandDown(GROUP.id(), NEIGHBOUR, "请上门疏通"))
                .then(Deed.HANDED_DOWN)
                .isAt(NEIGHBOUR)
                .when(done(NEIGHBOUR))
                .then(Deed.ANSWERED)
                .when(SATISFIED)
                .isEnded(Ending.CLOSED);
    }

    @Test
    void is_offered_to_an_office_which_takes_it_over() {
        aDemandInHandAt(GROUP)
                .when(up(GROUP, VILLAGE))
                .is(Offered.class)
                .isAt(VILLAGE)
                .when(new Accept(VILLAGE.id()))
                .is(InHand.class)
                .isAt(VILLAGE);
    }

    @Test
    void is_handed_back_with_advice_once() {
        aDemandInHandAt(GROUP)
                .when(up(GROUP, VILLAGE))
                .when(new HandBack(VILLAGE.id(), "先找水管站的师傅"))
                .then(Deed.HANDED_BACK)
                .isAt(GROUP)
                .when(up(GROUP, VILLAGE))
                .refuses(new HandBack(VILLAGE.id(), "再试试"), ADVISED_ALREADY);
    }

    @Test
    void leaps_over_rungs_when_it_is_urgent() {
        aDemandRaisedAt(NEIGHBOUR)
                .when(new Escalate(NEIGHBOUR.id(), VILLAGE, GROUP.id(), true, "燃气泄漏"))
                .isAt(VILLAGE);
    }

    @Test
    void waits_at_the_door_until_somebody_tells_who_answers() {
        aDemandSubmittedAt(VILLAGE)
                .is(Submitted.class)
                .when(new Assign(VILLAGE.id(), GROUP))
                .then(Deed.ASSIGNED)
                .is(InHand.class)
                .isAt(GROUP);
    }

    @Test
    void is_asked_about_and_goes_on_where_it_was() {
        aDemandSubmittedAt(VILLAGE)
                .when(new Ask(VILLAGE.id(), "是哪一盏灯？"))
                .is(NeedInfo.class)
                .when(new Supply("桥头那盏"))
                .then(Deed.SUPPLIED)
                .is(Submitted.class);
        aDemandInHandAt(NEIGHBOUR)
                .when(new Ask(NEIGHBOUR.id(), "几点方便？"))
                .afterDays(3)
                .when(new Resume())
                .is(InHand.class);
    }

    @Test
    void ends_at_the_door_when_another_door_is_the_right_one_or_none_is() {
        aDemandSubmittedAt(VILLAGE)
                .when(new Divert(VILLAGE.id(), "已在法院立案，请找法院"))
                .isEnded(Ending.DIVERTED);
        aDemandSubmittedAt(VILLAGE)
                .when(new Decline(VILLAGE.id(), true, "涉及商业秘密"))
                .isEnded(Ending.NOT_ACCEPTED);
    }

    @Test
    void goes_on_in_another_demand_or_is_withdrawn() {
        aDemandInHandAt(VILLAGE)
                .when(new Merge(VILLAGE.id(), new DemandId(Ids.next())))
                .isEnded(Ending.MERGED);
        aDemandInHandAt(VILLAGE).when(new Withdraw("自己修好了")).isEnded(Ending.WITHDRAWN);
    }

    @Test
    void goes_to_whoever_answers_when_its_desk_is_no_more() {
        aDemandInHandAt(NEIGHBOUR).when(new PassOn(GROUP)).then(Deed.PASSED_ON).isAt(GROUP);
    }

    @Nested
    @DisplayName("a return")
    class AReturn {

        @Test
        void is_granted_and_goes_where_it_belongs() {
            aDemandRaisedAt(STATION)
                    .when(new SendBack(STATION.id(), TOWN, "归供电所"))
                    .is(ReturnInReview.class)
                    .isAt(TOWN)
                    .when(new Adjudicate(TOWN.id(), VILLAGE, "由村里先看"))
                    .is(Waiting.class)
                    .isAt(VILLAGE);
        }

        @Test
        void refused_binds_the_holder() {
            aDemandRaisedAt(STATION)
                    .when(new SendBack(STATION.id(), TOWN, "不归我们"))
                    .when(new Adjudicate(TOWN.id(), STATION, "按职责清单归你站"))
                    .isAt(STATION)
                    .refuses(new SendBack(STATION.id(), TOWN, "还是不归"), BOUND_BY_ADJUDICATION);
        }

        @Test
        void the_second_time_binds_whoever_it_goes_to() {
            aDemandRaisedAt(STATION)
                    .when(new SendBack(STATION.id(), TOWN, "归村里"))
                    .when(new Adjudicate(TOWN.id(), VILLAGE, "请办"))
                    .when(new SendBack(VILLAGE.id(), COUNTY, "归站所"))
                    .when(new Adjudicate(COUNTY.id(), STATION, "定了"))
                    .refuses(new SendBack(STATION.id(), COUNTY, "不办"), BOUND_BY_ADJUDICATION);
        }

        @Test
        void is_not_for_volunteers_who_pass_up() {
            aDemandInHandAt(NEIGHBOUR).refuses(new SendBack(NEIGHBOUR.id(), VILLAGE, "不归我"), ONLY_AT_AN_OFFICE);
        }
    }

    @Nested
    @DisplayName("the last word")
    class TheLastWord {

        @Test
        void is_somebody_elses_and_comes_back_as_a_new_round() {
            aDemandAnsweredAt(VILLAGE)
                    .when(reopen(VILLAGE))
                    .is(Waiting.class)
                    .isAt(VILLAGE)
                    .isInRound(2)
                    .fallsDueInDays(3);
        }

        @Test
        void the_third_time_it_goes_one_desk_up() {
            var scene = aDemandAnsweredAt(VILLAGE);
            for (int time = 1; time < 3; time++) {
                scene.when(reopen(VILLAGE))
                        .isAt(VILLAGE)
                        .when(new Accept(VILLAGE.id()))
                        .when(done(VILLAGE));
            }
            scene.when(new Reopen(null, Optional.of(TOWN), "还是漏")).isAt(TOWN).isInRound(4);
        }

        @Test
        void is_not_had_after_three_attempts_and_may_be_said_for_thirty_days_more() {
            var unreached = aDemandAnsweredAt(VILLAGE)
                    .when(new Miss(TOWN.id()))
                    .then(Deed.MISSED)
                    .when(new Miss(TOWN.id()))
                    .when(new Miss(TOWN.id()))
                    .isEnded(Ending.UNREACHED);
            unreached.afterDays(30).when(reopen(VILLAGE)).isInRound(2);
        }

        @Test
        void lapses_where_nobody_had_to_ask() {
            aDemandAnsweredUnasked(NEIGHBOUR).afterDays(3).when(new Lapse()).isEnded(Ending.UNREACHED);
        }

        @Test
        void is_not_asked_for_by_who_did_the_work_nor_by_who_was_not_picked() {
            aDemandAnsweredAt(VILLAGE)
                    .refuses(new Close(VILLAGE.id(), new Answers(true, true, true), ""), NOT_YOURS_TO_ASK);
            aDemandAnsweredAt(VILLAGE).refuses(new Miss(COUNTY.id()), NOT_YOURS_TO_ASK);
            aDemandAnsweredAt(VILLAGE)
                    .when(new Close(TOWN.id(), new Answers(true, true, true), "电话里说好了"))
                    .isEnded(Ending.CLOSED);
        }

        @Test
        void is_too_late_after_thirty_days_and_never_of_what_was_withdrawn() {
            aDemandAnsweredAt(VILLAGE).when(SATISFIED).afterDays(31).refuses(reopen(VILLAGE), TOO_LATE_TO_REOPEN);
            aDemandInHandAt(VILLAGE).when(new Withdraw("不用了")).refuses(reopen(VILLAGE), STEP_NOT_OPEN);
        }
    }

    @Nested
    @DisplayName("it is refused")
    class Refused {

        @Test
        void to_climb_into_another_village_or_over_rungs_without_need() {
            aDemandRaisedAt(NEIGHBOUR)
                    .refuses(new Escalate(NEIGHBOUR.id(), OTHER_VILLAGE, GROUP.id(), true, "等不及"), NOT_ON_YOUR_PATH);
            aDemandRaisedAt(NEIGHBOUR).refuses(up(NEIGHBOUR, VILLAGE), LEAP_NEEDS_URGENCY);
        }

        @Test
        void to_answer_at_a_staffed_desk_what_was_never_accepted() {
            aDemandRaisedAt(VILLAGE).refuses(done(VILLAGE), STEP_NOT_OPEN);
        }

        @Test
        void to_answer_or_pass_up_what_lies_with_somebody_else() {
            aDemandInHandAt(NEIGHBOUR).refuses(done(GROUP), NOT_AT_YOUR_DESK);
            aDemandInHandAt(NEIGHBOUR).refuses(up(GROUP, VILLAGE), NOT_AT_YOUR_DESK);
        }

        @Test
        void to_hand_down_to_who_is_not_below() {
            aDemandInHandAt(VILLAGE).refuses(new HandDown(VILLAGE.id(), OTHER_VILLAGE, "请办"), NOT_BELOW_YOU);
        }

        @Test
        void to_explain_or_to_decline_alone() {
            aDemandInHandAt(VILLAGE)
                    .refuses(
                            new Answer(VILLAGE.id(), Outcome.EXPLAINED, false, Optional.of(TOWN.id()), "政策不允许"),
                            NEEDS_A_SECOND);
            aDemandSubmittedAt(VILLAGE).refuses(new Decline(VILLAGE.id(), false, "无理"), NEEDS_A_SECOND);
        }

        @Test
        void to_extend_too_late_too_far_or_by_oneself() {
            var scene = aDemandInHandAt(VILLAGE);
            scene.refuses(new Extend(TOWN, scene.inDays(6), scene.inDays(9), "忘了"), TOO_LATE_TO_EXTEND);
            scene.refuses(new Extend(TOWN, MORNING, scene.inDays(16), "太远"), BEYOND_THE_LIMIT);
            scene.refuses(new Extend(VILLAGE, MORNING, scene.inDays(8), "自己批"), NOT_ABOVE_IT);
        }

        @Test
        void to_suspend_for_long_or_a_third_time() {
            var scene = aDemandInHandAt(VILLAGE);
            scene.refuses(new Suspend(TOWN, scene.inDays(31), "等"), BEYOND_THE_LIMIT);
            for (int time = 0; time < 2; time++) {
                scene.when(new Suspend(TOWN, scene.inDays(3), "等")).when(new Resume());
            }
            scene.refuses(new Suspend(TOWN, scene.inDays(3), "等"), SUSPENDED_TWICE);
        }

        @Test
        void to_put_it_on_the_books_below_the_town() {
            aDemandInHandAt(VILLAGE)
                    .refuses(new Shelve(TOWN, MORNING.plus(Duration.ofDays(60)), "办不了"), ONLY_FROM_THE_TOWN_UP);
        }

        @Test
        void to_merge_it_into_itself() {
            var scene = aDemandInHandAt(VILLAGE);
            scene.refuses(new Merge(VILLAGE.id(), scene.demand().id()), NOT_INTO_ITSELF);
        }
    }

    private static Escalate up(Desk from, Desk to) {
        return new Escalate(from.id(), to, nextUp(from), false, "力所不及");
    }

    private static Answer done(Desk desk) {
        return new Answer(desk.id(), Outcome.RESOLVED, false, Optional.ofNullable(desk.above()), "办好了");
    }

    private static Reopen reopen(Desk desk) {
        return new Reopen(null, Optional.empty(), "还没好");
    }

    private static DeskId nextUp(Desk desk) {
        return Objects.requireNonNull(desk.above());
    }
}
