package cn.mulin.demand.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walks every state × every command; the page it writes is what a review reads. {@code -Dmulin.lifecycle.write=true} renews it. */
@DisplayName("the table of the lifecycle")
class LifecycleTableTests {

    private static final Path PAGE = Path.of("../docs/lifecycle/demand.md");

    private static final Map<String, String> STATES = Map.of(
            "Submitted", "待受理",
            "NeedInfo", "待补充",
            "Waiting", "待签收",
            "InHand", "办理中",
            "Offered", "上报待接",
            "ReturnInReview", "退单审核",
            "Suspended", "挂起",
            "Backlog", "挂账",
            "Answered", "待回访",
            "Ended", "已了结");

    @Test
    void holds_every_state_and_every_command() {
        assertThat(Rehearsal.names(Rehearsal.states(), Demand::getClass)).containsExactlyInAnyOrderElementsOf(states());
        var any = Rehearsal.states().getFirst();
        assertThat(Rehearsal.names(Rehearsal.commands(any, DemandScene.MORNING), DemandCommand::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DemandCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void is_the_page_in_the_documents() throws IOException {
        var page = page();
        if (Boolean.getBoolean("mulin.lifecycle.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("renew it with -Dmulin.lifecycle.write=true").hasContent(page);
    }

    private static String page() {
        var rows = Rehearsal.states();
        var head = "| | "
                + rows.stream()
                        .map(state -> "%s<br>`%s`".formatted(STATES.get(name(state)), name(state)))
                        .collect(Collectors.joining(" | "))
                + " |\n|---|" + "---|".repeat(rows.size()) + "\n";
        var commands =
                Rehearsal.names(Rehearsal.commands(rows.getFirst(), DemandScene.MORNING), DemandCommand::getClass);
        var lines = Stream.iterate(0, at -> at < commands.size(), at -> at + 1)
                .map(at -> "| `" + commands.get(at) + "` | "
                        + rows.stream().map(state -> cell(state, at)).collect(Collectors.joining(" | ")) + " |\n")
                .collect(Collectors.joining());
        return """
                # The lifecycle of a demand 诉求

                Drawn from the code: each state, reached by the steps themselves, and each command as its holder, those above it, whoever said it or the clock would give it. A cell holds the state the demand is in afterwards; an empty cell is refused. The rules behind a step (once only, in time, by whom) are in `DemandLifecycleTests`.

                """ + head + lines;
    }

    private static String cell(Demand state, int command) {
        try {
            var asked = Rehearsal.commands(state, DemandScene.MORNING).get(command);
            return STATES.get(name(
                    state.take(asked, new DemandScene.Days(DemandScene.MORNING)).next()));
        } catch (Refusal refused) {
            return "";
        }
    }

    private static String name(Demand state) {
        return state.getClass().getSimpleName();
    }

    private static List<String> states() {
        return leaves(Demand.class).map(Class::getSimpleName).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(LifecycleTableTests::leaves)
                : Stream.of(kind);
    }
}
