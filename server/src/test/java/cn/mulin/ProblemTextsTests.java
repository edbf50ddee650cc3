package cn.mulin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.kernel.ProblemType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the words of refusals")
class ProblemTextsTests {

    private final List<ProblemType> catalogue = catalogue();
    private final Properties texts = texts();

    @Test
    void stand_for_every_problem_of_every_module() {
        var missing = new HashSet<String>();
        for (var problem : catalogue) {
            for (var key : List.of("problem." + problem.code(), "problem." + problem.code() + ".title")) {
                if (texts.getProperty(key, "").isBlank()) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void belong_to_a_problem_that_exists() {
        var known = new HashSet<String>();
        for (var problem : catalogue) {
            known.add("problem." + problem.code());
            known.add("problem." + problem.code() + ".title");
        }
        var left = new HashSet<>(texts.stringPropertyNames());
        left.removeIf(key -> !key.startsWith("problem.") || known.contains(key));
        assertThat(left).isEmpty();
    }

    @Test
    void have_codes_of_which_no_two_are_alike() {
        assertThat(catalogue.stream().map(ProblemType::code)).doesNotHaveDuplicates();
        assertThat(catalogue.stream().map(ProblemType::code)).allMatch(code -> code.matches("[a-z]+\\.[a-z0-9-]+"));
    }

    @Test
    void never_say_only_that_something_failed() {
        assertThat(texts.values())
                .noneMatch(text -> Set.of("操作失败", "系统错误", "未知错误").contains(text.toString()));
    }

    private static List<ProblemType> catalogue() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.mulin").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .flatMap(type -> List.of((ProblemType[]) type.reflect().getEnumConstants()).stream())
                        .toList();
    }

    private static Properties texts() {
        var texts = new Properties();
        var resource =
                Objects.requireNonNull(ProblemTextsTests.class.getResourceAsStream("/texts/problems_zh_CN.properties"));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
