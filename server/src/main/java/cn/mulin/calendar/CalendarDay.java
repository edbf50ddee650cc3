package cn.mulin.calendar;

import java.time.LocalDate;

/**
 * 一天 — one day as somebody declared it: rest or work, by which name, on whose word.
 *
 * @param source the document that says so, such as 国办发明电〔2025〕7号
 */
public record CalendarDay(LocalDate date, boolean rest, String name, String source) {}
