package cn.mulin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our tables against the npm package {@code chinese-days}, which others keep. */
@DisplayName("放假安排 announced holidays")
class AnnouncedHolidaysTests {

    private static final Path INSTALLED =
            Path.of(System.getenv().getOrDefault("MULIN_CHINESE_DAYS", "../web/node_modules/chinese-days"));
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<AnnouncedYear> shipped() {
        return AnnouncedYear.shipped();
    }

    @Test
    void are_shipped_from_2024_to_2026() {
        assertThat(shipped()).extracting(AnnouncedYear::year).containsExactly(2024, 2025, 2026);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void name_the_notice_they_were_taken_from(AnnouncedYear year) {
        assertThat(year.source())
                .contains("国务院办公厅关于" + year.year() + "年部分节假日安排的通知")
                .contains("国办发明电〔" + (year.year() - 1) + "〕");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void agree_with_chinese_days_as_copied_here(AnnouncedYear year) throws IOException {
        try (var oracle = getClass().getResourceAsStream("/calendar/chinese-days-" + year.year() + ".json")) {
            assertAgrees(year, oracle);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void agree_with_chinese_days_as_installed(AnnouncedYear year) throws IOException {
        assumeInstalled();
        try (var oracle = Files.newInputStream(INSTALLED.resolve("dist/years/" + year.year() + ".json"))) {
            assertAgrees(year, oracle);
        }
    }

    @Test
    void lack_no_year_that_the_installed_chinese_days_knows() throws IOException {
        assumeInstalled();
        try (Stream<Path> files = Files.list(INSTALLED.resolve("dist/years"))) {
            var known = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}\\.json"))
                    .map(name -> Integer.parseInt(name.substring(0, 4)))
                    .filter(year -> year >= 2024)
                    .collect(Collectors.toSet());
            assertThat(shipped()).extracting(AnnouncedYear::year).containsAll(known);
        }
    }

    private static void assumeInstalled() {
        assumeTrue(
                Files.isDirectory(INSTALLED),
                "chinese-days is not installed in " + INSTALLED + "; run: npm ci in web/, or set MULIN_CHINESE_DAYS");
    }

    private static void assertAgrees(AnnouncedYear ours, InputStream oracle) {
        JsonNode theirs = JSON.readTree(oracle);
        var calendar = new WorkCalendar(Set.of(ours.year()), ours.days(), List.of(WorkingHours.usual()));
        var first = LocalDate.of(ours.year(), 1, 1);
        first.datesUntil(first.plusYears(1))
                .forEach(date -> assertThat(calendar.isWorked(date))
                        .as("%s %s", date, date.getDayOfWeek())
                        .isEqualTo(isWorked(theirs, date)));
    }

    private static boolean isWorked(JsonNode theirs, LocalDate date) {
        if (theirs.get("workdays").has(date.toString())) {
            return true;
        }
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !theirs.get("holidays").has(date.toString());
    }
}
