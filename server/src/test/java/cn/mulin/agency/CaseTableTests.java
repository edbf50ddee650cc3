package cn.mulin.agency;

import static cn.mulin.agency.CaseScene.TOWN;
import static cn.mulin.agency.CaseScene.VILLAGE;
import static cn.mulin.agency.CaseScene.aCase;
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
import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walks every state × every command; the page it writes is what a review reads. {@code -Dmulin.lifecycle.write=true} renews it. */
@DisplayName("the table of a service case's lifecycle")
class CaseTableTests {

    private static final Path PAGE = Path.of("../docs/lifecycle/agency.md");

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("Preparing", "准备");
        STATES.put("Entrusted", "已委托");
        STATES.put("HandedIn", "已递交");
        STATES.put("UnderWay", "办理中");
        STATES.put("Supplementing", "补正");
        STATES.put("Decided", "已办结");
        STATES.put("Dropped", "不办了");
    }

    @Test
    void holds_every_state_and_every_command() {
        assertThat(states().stream().map(CaseTableTests::name).distinct()).containsExactlyElementsOf(STATES.keySet());
        assertThat(leaves(ServiceCase.class).map(Class::getSimpleName).distinct())
                .containsExactlyInAnyOrderElementsOf(STATES.keySet());
        assertThat(commands(states().getFirst()).stream()
                        .map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseCommand.class.getPermittedSubclasses())
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

    private static List<ServiceCase> states() {
        return List.of(
                aCase().one(),
                aCase().entrusted().one(),
                aCase().handedIn().one(),
                aCase().acceptedAt(TOWN).one(),
                aCaseOfTheVillage().acceptedAt(VILLAGE).one(),
                aCase().acceptedAt(TOWN).when(new Ask(TOWN.id(), "缺一张")).one(),
                aCaseOfTheVillage()
                        .acceptedAt(VILLAGE)
                        .when(new Decide(VILLAGE.id(), true, "好"))
                        .one(),
                aCase().when(new Drop(CaseScene.NEIGHBOUR.id(), "不办了")).one());
    }

    /** One of each kind, given by whoever may: who prepares, or the desk it lies with. */
    private static List<CaseCommand> commands(ServiceCase one) {
        var preparer = one.route().preparer().id();
        var desk = one.desk().id();
        return List.of(
                new Entrust(preparer),
                new HandIn(preparer, 0),
                new Accept(desk),
                new Ask(desk, "缺一张"),
                new Supply(preparer, 0),
                new Forward(desk, ""),
                new Decide(desk, true, "好"),
                new Drop(preparer, "不办了"));
    }

    private static String page() {
        var states = states();
        var head = "| | "
                + states.stream()
                        .map(one -> "%s<br>`%s`%s".formatted(STATES.get(name(one)), name(one), where(one)))
                        .collect(Collectors.joining(" | "))
                + " |\n|---|" + "---|".repeat(states.size()) + "\n";
        var commands = commands(states.getFirst());
        var lines = Stream.iterate(0, at -> at < commands.size(), at -> at + 1)
                .map(at -> "| `" + commands.get(at).getClass().getSimpleName() + "` | "
                        + states.stream().map(one -> cell(one, at)).collect(Collectors.joining(" | ")) + " |\n")
                .collect(Collectors.joining());
        return """
                # The lifecycle of a service case 代办

                Drawn from the code: each state, reached by the steps themselves, and each command as whoever prepares the case, or the desk it lies with, would give it. A cell holds the state the case is in afterwards; an empty cell is refused. Where the papers are taken nothing is decided: 办理中 stands twice, once at the desk that takes them and once at the desk that decides. A volunteer prepares and does nothing else. The rules behind a step are in `CaseLifecycleTests`.

                """ + head + lines;
    }

    private static String cell(ServiceCase one, int command) {
        try {
            var decided = one.take(commands(one).get(command), new CaseScene.Days(CaseScene.MORNING));
            return STATES.get(name(decided.next()));
        } catch (Refusal refused) {
            return "";
        }
    }

    private static String where(ServiceCase one) {
        if (!(one instanceof ServiceCase.UnderWay)) {
            return "";
        }
        return one.desk().equals(one.route().decider()) ? "<br>at who decides" : "<br>at who takes the papers";
    }

    private static String name(ServiceCase one) {
        return one.getClass().getSimpleName();
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(CaseTableTests::leaves)
                : Stream.of(kind);
    }
}
