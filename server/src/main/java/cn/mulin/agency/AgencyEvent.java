package cn.mulin.agency;

import cn.mulin.territory.DeskId;
import java.time.Instant;

/**
 * 代办有了进展 — a step was taken. Ids only: who wants the words asks, and is shown what they may see.
 *
 * @param number of the step in the case's story
 * @param preparer whose family it is
 * @param at the desk it lies with now
 */
public record AgencyEvent(CaseId id, int number, Deed deed, DeskId preparer, DeskId at, Instant moment) {}
