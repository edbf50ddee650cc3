package cn.mulin.calendar;

/**
 * 缺年 — a year that deadlines already run into and whose holidays are not known here; shown on the board until they are.
 *
 * @param words what it means and what to do, for the county office
 */
public record CalendarWarning(int year, String code, String words) {}
