package cn.mulin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That each bench runs and says what it promises to say; how fast is not a test's affair. */
@MulinIT
@Tag("embedded")
@DisplayName("a bench")
class BenchIT {

    @Autowired
    ApplicationContext context;

    private Path home;

    @BeforeEach
    void inAFolderOfItsOwn() throws IOException {
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-it");
        home.toFile().setExecutable(true, false);
        home.toFile().setReadable(true, false);
    }

    @AfterEach
    void leavesNothing() throws IOException {
        try (var all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(BenchIT::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void of_the_tree_ends_in_its_figures() {
        var figures = figures(new TreeCommand(context, properties()), "--units", "5000", "--rounds", "5");
        assertThat(figures.propertyNames()).contains("ratio", "max_nodes", "units");
        assertThat(figures.get("max_nodes").asInt()).isBetween(1, 200);
        assertThat(figures.get("ratio").asDouble()).isPositive();
    }

    @Test
    void of_the_roster_ends_in_its_figures_and_the_second_run_changes_nothing() {
        var figures = figures(new RosterCommand(context, properties()), "--households", "400");
        assertThat(figures.propertyNames()).contains("ratio", "peak_heap_mb", "second_run_changes");
        assertThat(figures.get("second_run_changes").asInt()).isZero();
        assertThat(figures.get("changes").asInt())
                .isEqualTo(figures.get("rows").asInt())
                .isPositive();
    }

    @Test
    void of_the_scope_ends_in_its_figures() {
        var figures = figures(
                new ScopeCommand(context, properties()), "--households", "1000", "--small", "50", "--rounds", "5");
        assertThat(figures.propertyNames()).contains("ratio", "ratio_leader", "ratio_village", "ratio_county");
        assertThat(figures.get("households").asInt()).isEqualTo(1_000);
        assertThat(figures.get("households_small").asInt()).isEqualTo(50);
    }

    @Test
    void of_the_triage_ends_in_its_figures_and_puts_what_was_learned_beside_the_rules() throws IOException {
        var file = home.resolve("labelled.csv");
        Files.writeString(file, "subject,body,category\n" + "路灯,路灯坏了没人修,设施\n医保,医保报销怎么办理,保障\n".repeat(20));
        var figures = figures(new TriageCommand(context, properties()), "--file", file.toString());
        assertThat(figures.propertyNames())
                .contains("macro_f1", "low", "high", "rules_macro_f1", "both_macro_f1", "guess_ms");
        assertThat(figures.get("rows").asInt()).isEqualTo(40);
        assertThat(figures.get("macro_f1").asDouble()).isEqualTo(1);
    }

    private MulinProperties properties() {
        return new MulinProperties(home, home.resolve("keys"), null, null);
    }

    /** On a thread of its own: a bench belongs to no county, and a test does. */
    private static JsonNode figures(Command bench, String... options) {
        var said = new ByteArrayOutputStream();
        CompletableFuture.runAsync(() -> run(bench, Words.of(List.of(options)), said))
                .join();
        return new JsonMapper()
                .readTree(said.toString(StandardCharsets.UTF_8).lines().toList().getLast());
    }

    private static void run(Command bench, Words options, ByteArrayOutputStream said) {
        try {
            bench.run(options, new PrintStream(said, true, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
