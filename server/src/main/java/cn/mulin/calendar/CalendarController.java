package cn.mulin.calendar;

import cn.mulin.calendar.WorkingHours.Span;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The county's calendar: a year to look at, and what the county adds. */
@RestController
@RequestMapping("/api/calendar")
@RequiresPermission("calendar:read")
class CalendarController {

    private final WorkCalendars calendars;

    CalendarController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/years/{year}")
    YearView year(@PathVariable @Min(2000) @Max(2100) int year) {
        var notice = calendars.notices().get(year);
        return new YearView(year, notice, calendars.declaredIn(year), calendars.warnings());
    }

    @GetMapping("/hours")
    List<HoursView> hours() {
        return calendars.hours().stream().map(HoursView::of).toList();
    }

    @GetMapping("/warnings")
    List<CalendarWarning> warnings() {
        return calendars.warnings();
    }

    @PutMapping("/special-days/{date}")
    @RequiresPermission("calendar:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declare(@PathVariable LocalDate date, @RequestBody @Valid DayForm form) {
        calendars.declare(new CalendarDay(date, form.rest(), form.name(), form.source()));
    }

    @DeleteMapping("/special-days/{date}")
    @RequiresPermission("calendar:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable LocalDate date) {
        calendars.withdraw(date);
    }

    @PutMapping("/years/{year}")
    @RequiresPermission("calendar:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void announce(@PathVariable @Min(2000) @Max(2100) int year, @RequestBody @Valid YearForm form) {
        var days = form.days().stream()
                .map(day -> new CalendarDay(day.date(), day.rest(), day.name(), form.source()))
                .collect(Collectors.toMap(CalendarDay::date, day -> day, (earlier, later) -> later));
        calendars.announce(new AnnouncedYear(year, form.source(), List.copyOf(days.values())));
    }

    @PutMapping("/hours/{validFrom}")
    @RequiresPermission("calendar:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void work(@PathVariable LocalDate validFrom, @RequestBody @Valid HoursForm form) {
        calendars.work(form.from(validFrom));
    }

    record DayForm(
            boolean rest,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 200) String source) {}

    record YearForm(
            @NotBlank @Size(max = 200) String source,
            @NotEmpty @Size(max = 80) List<@Valid @NotNull DeclaredForm> days) {}

    record DeclaredForm(
            @NotNull LocalDate date,
            boolean rest,
            @NotBlank @Size(max = 40) String name) {}

    record HoursForm(
            @NotEmpty @Size(max = 7) Map<DayOfWeek, @NotNull @Size(max = 6) List<@Valid @NotNull SpanForm>> spans) {

        WorkingHours from(LocalDate validFrom) {
            try {
                var week = spans.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                day -> day.getValue().stream()
                                        .map(span -> new Span(span.from(), span.to()))
                                        .toList()));
                return new WorkingHours(validFrom, week);
            } catch (IllegalArgumentException notInOrder) {
                throw Refusal.of(CalendarProblem.HOURS_NOT_IN_ORDER);
            }
        }
    }

    record SpanForm(@NotNull LocalTime from, @NotNull LocalTime to) {}

    /** @param notice the State Council's notice for the year; absent while there is none */
    record YearView(int year, @Nullable String notice, List<CalendarDay> days, List<CalendarWarning> warnings) {}

    record HoursView(LocalDate validFrom, Map<DayOfWeek, List<SpanForm>> spans) {

        static HoursView of(WorkingHours hours) {
            return new HoursView(
                    hours.validFrom(),
                    hours.spans().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    day -> day.getValue().stream()
                                            .map(span -> new SpanForm(span.from(), span.to()))
                                            .toList())));
        }
    }
}
