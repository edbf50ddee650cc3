package cn.mulin;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** 模块图 — {@code docs/modules/README.md} is drawn from the code: what each module is, in its own words, and on what it stands. */
@DisplayName("the picture of the modules")
class ModulePicturesTests {

    private static final Path PICTURE = Path.of("../docs/modules/README.md");
    private static final Set<String> UNDER_EVERYTHING = Set.of("kernel", "db");
    private static final Pattern WORDS = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(MulinApplication.class);

    @Test
    void is_the_one_the_code_gives() throws IOException {
        var drawn = draw();
        if (Boolean.getBoolean("mulin.modules.write")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("the modules have changed: run `mvn test -Dtest=ModulePicturesTests -Dmulin.modules.write=true`"
                        + " in server/ and commit docs/modules")
                .isEqualTo(drawn);
    }

    private String draw() throws IOException {
        var graph = new TreeMap<String, Set<String>>();
        for (var module : modules) {
            if (module.isRootModule() || UNDER_EVERYTHING.contains(nameOf(module))) {
                continue;
            }
            var below = graph.computeIfAbsent(nameOf(module), none -> new TreeSet<>());
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(this::nameOf)
                    .filter(name -> !UNDER_EVERYTHING.contains(name) && !name.equals(nameOf(module)))
                    .forEach(below::add);
        }
        var text = new StringBuilder("""
                # The modules

                *Drawn from the code by `ModulePicturesTests`; not to be edited by hand.*

                An arrow leads from a module to one it stands on. What follows from another arrow is left out; `kernel` (what every module needs) and `db` (the generated tables) lie under all of them.

                ```mermaid
                flowchart TD
                """);
        for (var name : graph.keySet()) {
            text.append("    %s[\"%s\"]\n".formatted(name, displayed(name)));
        }
        graph.forEach((name, below) ->
                nearest(graph, below).forEach(other -> text.append("    %s --> %s\n".formatted(name, other))));
        text.append("```\n\n| module | what it is | stands on |\n|---|---|---|\n");
        for (var name : UNDER_EVERYTHING.stream().sorted().toList()) {
            text.append("| `%s` | %s | |\n".formatted(name, wordsOf(name)));
        }
        for (var entry : graph.entrySet()) {
            text.append("| `%s` | %s | %s |\n"
                    .formatted(
                            entry.getKey(),
                            wordsOf(entry.getKey()),
                            entry.getValue().stream().map("`%s`"::formatted).collect(joining(" "))));
        }
        return text.toString();
    }

    /** Those of {@code below} that none of the others stands on. */
    private static Set<String> nearest(Map<String, Set<String>> graph, Set<String> below) {
        return below.stream()
                .filter(one -> below.stream().noneMatch(other -> !other.equals(one) && stands(graph, other, one)))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean stands(Map<String, Set<String>> graph, String upper, String lower) {
        var on = graph.getOrDefault(upper, Set.of());
        return on.contains(lower) || on.stream().anyMatch(next -> stands(graph, next, lower));
    }

    /** A nested module is drawn as the one it lies in. */
    private String nameOf(ApplicationModule module) {
        var name = module.getIdentifier().toString();
        var dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private String displayed(String name) {
        return modules.getModuleByName(name)
                .map(ApplicationModule::getDisplayName)
                .orElse(name);
    }

    private static String wordsOf(String name) throws IOException {
        var file = Path.of("src/main/java/cn/mulin", name, "package-info.java");
        if (Files.notExists(file)) {
            return "The tables of every module, generated from the migrations in the build.";
        }
        var found = WORDS.matcher(Files.readString(file));
        assertThat(found.find()).as("words of " + name).isTrue();
        return found.group(1)
                .replaceAll("\\s*\\n \\* ?", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }
}
