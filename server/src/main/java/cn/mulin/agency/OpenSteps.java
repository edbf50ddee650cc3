package cn.mulin.agency;

import cn.mulin.agency.CaseCommand.Accept;
import cn.mulin.agency.CaseCommand.Ask;
import cn.mulin.agency.CaseCommand.Decide;
import cn.mulin.agency.CaseCommand.Drop;
import cn.mulin.agency.CaseCommand.Entrust;
import cn.mulin.agency.CaseCommand.Forward;
import cn.mulin.agency.CaseCommand.HandIn;
import cn.mulin.agency.CaseCommand.Supply;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.DeskId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 能走的步 — which steps are open to a desk, found by rehearsing each against the lifecycle itself, so that a button is never
 * offered which the table refuses. The names are the last word of the step's address; {@code papers} is the ticking.
 */
final class OpenSteps {

    private OpenSteps() {}

    /** @param missing papers that must come with it and are not there */
    static List<String> to(ServiceCase one, DeskId me, int missing, boolean prepares, boolean handles, Terms terms) {
        var steps = new LinkedHashMap<String, CaseCommand>();
        if (prepares) {
            steps.put("entrust", new Entrust(me));
            steps.put("hand-in", new HandIn(me, missing));
            steps.put("supply", new Supply(me, missing));
        }
        if (handles) {
            steps.put("accept", new Accept(me));
            steps.put("forward", new Forward(me, ""));
            steps.put("decide", new Decide(me, true, ""));
            steps.put("ask", new Ask(me, ""));
        }
        if (prepares) {
            steps.put("drop", new Drop(me, ""));
        }
        var open = new ArrayList<>(open(one, steps, terms));
        if (prepares && one.takesPapers() && one.route().preparer().is(me)) {
            open.add("papers");
        }
        return List.copyOf(open);
    }

    private static List<String> open(ServiceCase one, Map<String, CaseCommand> steps, Terms terms) {
        return steps.entrySet().stream()
                .filter(step -> isOpen(one, step.getValue(), terms))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(ServiceCase one, CaseCommand command, Terms terms) {
        try {
            one.take(command, terms);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
