package cn.mulin.agency;

import static cn.mulin.agency.AgencyProblem.NOT_AT_YOUR_DESK;
import static cn.mulin.agency.AgencyProblem.NOT_ENTRUSTED;
import static cn.mulin.agency.AgencyProblem.NOT_YOURS_TO_PREPARE;
import static cn.mulin.agency.AgencyProblem.ONLY_THE_DECIDER;
import static cn.mulin.agency.AgencyProblem.PAPERS_MISSING;
import static cn.mulin.agency.AgencyProblem.STEP_NOT_OPEN;
import static cn.mulin.agency.AgencyProblem.WHO_PREPARES_NEVER_DECIDES;
import static cn.mulin.agency.CaseScene.COUNTY;
import static cn.mulin.agency.CaseScene.DAYS;
import static cn.mulin.agency.CaseScene.NEIGHBOUR;
import static cn.mulin.agency.CaseScene.TOWN;
import static cn.mulin.agency.CaseScene.VILLAGE;
import static cn.mulin.agency.CaseScene.aCase;
import static cn.mulin.agency.CaseScene.aCaseALeaderWouldDecide;
import static cn.mulin.agency.CaseScene.aCaseOfTheVillage;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.agency.CaseCommand.Accept;
import cn.mulin.agency.CaseCommand.Ask;
import cn.mulin.agency.CaseCommand.Decide;
import cn.mulin.agency.CaseCommand.Drop;
import cn.mulin.agency.CaseCommand.Entrust;
import cn.mulin.agency.CaseCommand.Forward;
import cn.mulin.agency.CaseCommand.HandIn;
import cn.mulin.agency.CaseCommand.Supply;
import cn.mulin.agency.ServiceCase.Dropped;
import cn.mulin.agency.ServiceCase.HandedIn;
import cn.mulin.agency.ServiceCase.Supplementing;
import cn.mulin.agency.ServiceCase.UnderWay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("代办 lifecycle")
class CaseLifecycleTests {

    @Test
    @DisplayName("a case is prepared next door, entrusted, handed in at the town, and decided by the county")
    void goes_from_the_door_to_the_decision() {
        aCase().then(Deed.STARTED)
                .isAt(NEIGHBOUR)
                .when(new Entrust(NEIGHBOUR.id()))
                .then(Deed.ENTRUSTED)
                .isAt(NEIGHBOUR)
                .when(new HandIn(NEIGHBOUR.id(), 0))
                .then(Deed.HANDED_IN)
                .isAt(TOWN)
                .when(new Accept(TOWN.id()))
                .then(Deed.ACCEPTED)
                .when(new Forward(TOWN.id(), "情况属实"))
                .then(Deed.FORWARDED)
                .is(HandedIn.class)
                .isAt(COUNTY)
                .when(new Accept(COUNTY.id()))
                .when(new Decide(COUNTY.id(), true, "符合条件"))
                .then(Deed.GRANTED)
                .isDecided(true);
    }

    @Test
    void ends_with_a_no_as_well() {
        aCaseOfTheVillage()
                .acceptedAt(VILLAGE)
                .when(new Decide(VILLAGE.id(), false, "本月已经认证"))
                .then(Deed.REFUSED)
                .isDecided(false)
                .isAt(VILLAGE);
    }

    @Test
    void comes_back_for_a_paper_and_goes_on_where_it_was() {
        aCase().acceptedAt(TOWN)
                .when(new Ask(TOWN.id(), "缺一张结算单"))
                .is(Supplementing.class)
                .isAt(NEIGHBOUR)
                .when(new Supply(NEIGHBOUR.id(), 0))
                .then(Deed.SUPPLIED)
                .is(UnderWay.class)
                .isAt(TOWN);
    }

    @Test
    void is_called_off_at_any_time_before_the_decision() {
        aCase().when(new Drop(NEIGHBOUR.id(), "不办了")).is(Dropped.class).isAt(NEIGHBOUR);
        aCase().acceptedAt(TOWN)
                .when(new Drop(NEIGHBOUR.id(), "搬去儿子家"))
                .is(Dropped.class)
                .isAt(TOWN);
    }

    @Nested
    @DisplayName("the limit")
    class TheLimit {

        @Test
        void runs_from_the_papers_arrival() {
            aCase().entrusted().afterDays(9).when(new HandIn(NEIGHBOUR.id(), 0)).fallsDueInDays(DAYS);
        }

        @Test
        void runs_on_when_the_town_passes_it_to_the_county() {
            aCase().acceptedAt(TOWN)
                    .afterDays(5)
                    .when(new Forward(TOWN.id(), ""))
                    .fallsDueInDays(DAYS - 5);
        }

        @Test
        void stands_still_while_a_paper_is_missing() {
            aCase().acceptedAt(TOWN)
                    .afterDays(2)
                    .when(new Ask(TOWN.id(), "缺一张"))
                    .afterDays(7)
                    .when(new Supply(NEIGHBOUR.id(), 0))
                    .fallsDueInDays(DAYS - 2);
        }
    }

    @Nested
    @DisplayName("it is refused")
    class Refused {

        @Test
        void to_hand_in_what_nobody_signed_for() {
            aCase().refuses(new HandIn(NEIGHBOUR.id(), 0), NOT_ENTRUSTED);
        }

        @Test
        void to_hand_in_or_supply_with_papers_missing() {
            aCase().entrusted().refuses(new HandIn(NEIGHBOUR.id(), 2), PAPERS_MISSING);
            aCase().acceptedAt(TOWN)
                    .when(new Ask(TOWN.id(), "缺一张"))
                    .refuses(new Supply(NEIGHBOUR.id(), 1), PAPERS_MISSING);
        }

        @Test
        void to_prepare_for_another_posts_family() {
            aCase().refuses(new Entrust(VILLAGE.id()), NOT_YOURS_TO_PREPARE);
            aCase().entrusted().refuses(new HandIn(TOWN.id(), 0), NOT_YOURS_TO_PREPARE);
            aCase().handedIn().refuses(new Drop(TOWN.id(), "不想办"), NOT_YOURS_TO_PREPARE);
        }

        @Test
        void to_decide_for_whoever_prepares() {
            aCase().acceptedAt(TOWN).refuses(new Decide(NEIGHBOUR.id(), true, "好"), NOT_AT_YOUR_DESK);
            aCaseALeaderWouldDecide().handedIn().refuses(new Accept(NEIGHBOUR.id()), WHO_PREPARES_NEVER_DECIDES);
        }

        @Test
        void to_decide_at_a_desk_that_only_takes_the_papers() {
            aCase().acceptedAt(TOWN).refuses(new Decide(TOWN.id(), true, "好"), ONLY_THE_DECIDER);
        }

        @Test
        void to_pass_on_what_lies_with_the_decider() {
            aCaseOfTheVillage().acceptedAt(VILLAGE).refuses(new Forward(VILLAGE.id(), ""), STEP_NOT_OPEN);
        }

        @Test
        void to_decide_before_the_papers_were_taken_or_after_the_end() {
            aCaseOfTheVillage().handedIn().refuses(new Decide(VILLAGE.id(), true, "好"), STEP_NOT_OPEN);
            aCaseOfTheVillage()
                    .acceptedAt(VILLAGE)
                    .when(new Decide(VILLAGE.id(), true, "好"))
                    .refuses(new Drop(NEIGHBOUR.id(), "反悔"), STEP_NOT_OPEN);
        }
    }

    @Test
    void offers_a_leader_to_prepare_and_never_to_decide() {
        var terms = new CaseScene.Days(CaseScene.MORNING);
        assertThat(OpenSteps.to(aCase().one(), NEIGHBOUR.id(), 0, true, false, terms))
                .containsExactly("entrust", "drop", "papers");
        assertThat(OpenSteps.to(aCase().acceptedAt(TOWN).one(), NEIGHBOUR.id(), 0, true, false, terms))
                .containsExactly("drop");
        assertThat(OpenSteps.to(aCase().acceptedAt(TOWN).one(), TOWN.id(), 0, true, true, terms))
                .containsExactly("forward", "ask");
        assertThat(OpenSteps.to(aCaseOfTheVillage().acceptedAt(VILLAGE).one(), VILLAGE.id(), 0, true, true, terms))
                .containsExactly("decide", "ask");
    }
}
