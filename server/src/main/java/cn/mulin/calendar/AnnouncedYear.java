package cn.mulin.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 放假安排 — what the State Council announced for one year: days of rest and 调休 days of work. The years this release
 * ships lie in {@code calendar/<year>.csv}, each with the notice it was taken from.
 */
record AnnouncedYear(int year, String source, List<CalendarDay> days) {

    private static final int FIRST = 2024;

    AnnouncedYear {
        days = List.copyOf(days);
    }

    /** Every year this release knows, without a gap. */
    static List<AnnouncedYear> shipped() {
        var years = new ArrayList<AnnouncedYear>();
        for (var year = ship(FIRST); year.isPresent(); year = ship(FIRST + years.size())) {
            years.add(year.get());
        }
        return List.copyOf(years);
    }

    private static Optional<AnnouncedYear> ship(int year) {
        try (var resource = AnnouncedYear.class.getResourceAsStream("/calendar/" + year + ".csv")) {
            if (resource == null) {
                return Optional.empty();
            }
            return Optional.of(read(year, new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))));
        } catch (IOException broken) {
            throw new UncheckedIOException("the holidays of " + year + " cannot be read", broken);
        }
    }

    private static AnnouncedYear read(int year, BufferedReader lines) throws IOException {
        String source = lines.readLine().substring(1).strip();
        lines.readLine();
        var days = new ArrayList<CalendarDay>();
        for (String line; (line = lines.readLine()) != null; ) {
            var cells = line.split(",");
            LocalDate.parse(cells[0])
                    .datesUntil(LocalDate.parse(cells[1]).plusDays(1))
                    .map(date -> new CalendarDay(date, cells[2].equals("rest"), cells[3], source))
                    .forEach(days::add);
        }
        return new AnnouncedYear(year, source, days);
    }
}
