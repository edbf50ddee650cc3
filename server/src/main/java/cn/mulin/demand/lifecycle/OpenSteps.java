package cn.mulin.demand.lifecycle;

import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Answer;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.Assign;
import cn.mulin.demand.lifecycle.DemandCommand.Close;
import cn.mulin.demand.lifecycle.DemandCommand.Decline;
import cn.mulin.demand.lifecycle.DemandCommand.Divert;
import cn.mulin.demand.lifecycle.DemandCommand.Escalate;
import cn.mulin.demand.lifecycle.DemandCommand.HandBack;
import cn.mulin.demand.lifecycle.DemandCommand.Reopen;
import cn.mulin.demand.lifecycle.DemandCommand.SendBack;
import cn.mulin.demand.lifecycle.DemandCommand.Supply;
import cn.mulin.demand.lifecycle.DemandCommand.Withdraw;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 能走的步 — which steps are open, found by rehearsing each against the lifecycle itself, so that a button is never offered
 * which the table refuses. The names are the last word of the step's address.
 */
public final class OpenSteps {

    private OpenSteps() {}

    /** @param above the next held desk up from {@code me}; null at the county office */
    public static List<String> toDesk(Demand demand, Desk me, @Nullable Desk above, Terms terms) {
        var steps = new LinkedHashMap<String, DemandCommand>();
        steps.put("accept", new Accept(me.id()));
        steps.put("answer", new Answer(me.id(), Outcome.RESOLVED, true, Optional.empty(), ""));
        if (above != null) {
            steps.put("escalate", new Escalate(me.id(), above, above.id(), false, ""));
            steps.put("send-back", new SendBack(me.id(), above, ""));
        }
        steps.put("hand-back", new HandBack(me.id(), ""));
        steps.put("assign", new Assign(me.id(), me));
        steps.put("ask", new Ask(me.id(), ""));
        steps.put("adjudicate", new Adjudicate(me.id(), me, ""));
        steps.put("divert", new Divert(me.id(), ""));
        steps.put("decline", new Decline(me.id(), true, ""));
        return open(demand, steps, terms);
    }

    public static List<String> toReporter(Demand demand, Terms terms) {
        var steps = new LinkedHashMap<String, DemandCommand>();
        steps.put("close", new Close(null, new Answers(true, true, true), ""));
        steps.put("reopen", new Reopen(null, Optional.empty(), ""));
        steps.put("supply", new Supply(""));
        steps.put("withdraw", new Withdraw(""));
        return open(demand, steps, terms);
    }

    private static List<String> open(Demand demand, Map<String, DemandCommand> steps, Terms terms) {
        return steps.entrySet().stream()
                .filter(step -> isOpen(demand, step.getValue(), terms))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(Demand demand, DemandCommand command, Terms terms) {
        try {
            demand.take(command, terms);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
