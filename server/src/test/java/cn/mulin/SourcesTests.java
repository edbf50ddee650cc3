package cn.mulin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the sources")
class SourcesTests {

    /** About 25 are wanted; this is where a module must be split by feature. */
    private static final int MOST_FILES = 40;

    private static final Path MAIN = Path.of("src/main/java/cn/mulin");
    private static final Path TEST = Path.of("src/test/java/cn/mulin");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?ms)(?:/\\*\\*(?<words>.*?)\\*/\\s*)?(?:^@\\w+(?:\\([^)]*\\))?\\s+)*^public (?:\\w+ |non-sealed )*?(?:class|record|interface|enum|@interface) (?<name>\\w+)");
    private static final Pattern CHINESE = Pattern.compile("^[\\s*]*[\\p{IsHan}（(]");

    @Test
    void are_short_enough_to_be_read_at_one_sitting() {
        assertThat(longerThan(MAIN, 300)).isEmpty();
        assertThat(longerThan(TEST, 400)).isEmpty();
    }

    @Test
    void stay_in_modules_of_a_size_one_can_hold_in_mind() {
        var crowded = files(MAIN).stream()
                .collect(Collectors.groupingBy(file -> file.getParent().toString(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(folder -> folder.getValue() > MOST_FILES)
                .toList();
        assertThat(crowded).isEmpty();
    }

    @Test
    void tell_of_each_public_type_what_it_is_beginning_with_its_chinese_name() {
        var silent = new ArrayList<String>();
        for (Path file : files(MAIN)) {
            var types = PUBLIC_TYPE.matcher(read(file));
            if (types.find()) {
                var words = types.group("words");
                if (words == null || !CHINESE.matcher(words).find()) {
                    silent.add(types.group("name"));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** {@code Outer.@NotNull Inner} says something of the type alone and is never checked; import the inner type. */
    @Test
    void hide_no_constraint_behind_a_dot() {
        var hidden = Pattern.compile("\\.@(NotNull|NotBlank|NotEmpty|Valid|Size|Min|Max|Pattern)\\b");
        assertThat(files(MAIN).stream()
                        .filter(file -> hidden.matcher(read(file)).find()))
                .isEmpty();
    }

    /** Only what jakarta validation itself knows has words in {@code ValidationMessages.properties}. */
    @Test
    void use_no_constraint_without_chinese_words() {
        assertThat(files(MAIN).stream()
                        .filter(file -> read(file).contains("import org.hibernate.validator.constraints")))
                .isEmpty();
    }

    @Test
    void name_no_author() {
        assertThat(files(Path.of("src")).stream().filter(file -> read(file).contains("@" + "author")))
                .isEmpty();
    }

    private static List<String> longerThan(Path root, int lines) {
        return files(root).stream()
                .filter(file -> read(file).lines().count() > lines)
                .map(file -> file.getFileName() + " " + read(file).lines().count())
                .toList();
    }

    private static List<Path> files(Path root) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
