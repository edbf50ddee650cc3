package cn.mulin.demand.matter;

import cn.mulin.learning.MacroF1;
import java.time.OffsetDateTime;

/**
 * 学到的 — from how many demands the county learned, and how good it was on those it had not seen.
 *
 * @param matters how many leaves there was enough of
 * @param rulesAlone macro-F1 of the keywords on the same texts
 */
record Lesson(int rows, int matters, MacroF1 measured, double rulesAlone, OffsetDateTime learntAt) {}
