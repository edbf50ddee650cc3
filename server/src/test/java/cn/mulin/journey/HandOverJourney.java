package cn.mulin.journey;

import cn.mulin.Ground;
import cn.mulin.access.Accounts;
import cn.mulin.access.Role;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.people.Dwelling;
import cn.mulin.people.HouseholdDraft;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Households;
import cn.mulin.people.Provenance.Source;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Journey
@DisplayName("a post from one hand to the next")
class HandOverJourney {

    private static final String PASSWORD = "Yanshi-2026-Lin";

    @Autowired
    ApplicationContext server;

    @Test
    void an_officer_appoints_the_old_one_hands_over_and_the_new_one_sees_the_households_and_not_the_neighbours(
            Stage stage) {
        var ground = Ground.lay(server);
        nextDoor(ground);
        var unit = "desk/units/" + ground.here.unit().id().value();

        var clerk = atTheDesk(stage, ground);
        appoints(clerk.goesTo(unit).presses("任命一位"), "东小明", "任命东小明");
        clerk.sees("今天起");

        var old = CardJourney.signedIn(stage, ground.here.phone());
        old.goesTo("leader/households").sees("东村1号").seesNothingOf("东村9号");
        old.goesTo("leader/hand-over").sees("想把");
        old.page().getByLabel("想交给谁").selectOption(new SelectOption().setIndex(1));
        old.presses("从哪天起").shows("leader-hand-over-day").presses("就这天").fills("为什么（不写也行）", "要去带孙");
        old.shows("leader-hand-over")
                .presses("向村里（社区）提出交接", "/hand-over-proposals")
                .sees("等村里（社区）答复")
                .shows("leader-hand-over-asked");

        clerk.goesTo(unit).sees("东小明想交出这个岗位").sees("要去带孙").shows("desk-hand-over-asked");
        appoints(clerk.presses("换人交接"), "东小红", "交接给东小红");
        clerk.sees("交接给东小红了");
        clerk.goesTo("desk/slips/" + ground.here.unit().id().value())
                .presses("开一张")
                .sees("以前有效");
        var slip = clerk.page().locator(".code").innerText();

        var fresh = stage.withAPhone();
        fresh.goesTo("leader/sign-in")
                .presses("手机收不到短信，用登录条")
                .fills("登录条上的字", slip)
                .shows("leader-sign-in-slip")
                .presses("进来")
                .sees("等您的")
                .goesTo("leader/households")
                .sees("东村1号")
                .seesNothingOf("东村9号")
                .seesNothingOf("西村1号")
                .shows("leader-households-new");
        old.goesTo("leader/households").seesNothingOf("东村1号");
    }

    /** A unit beside the first one, with a household of its own. */
    private void nextDoor(Ground ground) {
        var maker = new Actor(Ids.next(), Actor.Kind.STAFF, null, null, Set.of(), Scope.of(ground.county.path()));
        maker.run(() -> {
            var parent = ground.here.unit().parent();
            var beside = server.getBean(Units.class).create(parent, null, "东9号", Unit.Kind.ORDINARY, null);
            server.getBean(Households.class)
                    .add(
                            beside.id(),
                            new HouseholdDraft(new HouseholdId(Ids.next()), null, "东村9号", Dwelling.OWN, false, null),
                            Source.INVENTED);
        });
    }

    private Person atTheDesk(Stage stage, Ground ground) {
        var accounts = server.getBean(Accounts.class);
        var account = accounts.openStaff(new Accounts.NewStaff("clerk-east", "何演示", null, null, null, PASSWORD));
        accounts.giveSeat(account, ground.here.clerk(), Role.VILLAGE_CLERK);
        var clerk = stage.atTheDesk();
        clerk.goesTo("desk/sign-in")
                .fills("账号", "clerk-east")
                .fills("密码", PASSWORD)
                .presses("进工作台");
        clerk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出登录"))
                .waitFor();
        return clerk;
    }

    private static void appoints(Person clerk, String who, String named) {
        var dialog = clerk.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(who))
                .first()
                .click();
        if (named.startsWith("任命")) {
            dialog.getByText("正式担任").click();
        }
        dialog.getByText("推选").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(named))
                .click();
    }
}
