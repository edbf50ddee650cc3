package cn.mulin.people.label;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 标签种类 — what may be true of a resident, as data of the county: 低保, 肢体残疾, 独居.
 *
 * @param grades 一级 to 四级 and the like; empty where there are none
 * @param hint the care hint given by default; it says how to help and never why. Null: none
 */
record LabelKind(
        String code,
        String name,
        Topic topic,
        List<String> grades,
        @Nullable String hint,
        int position,
        boolean inUse) {

    /** 类别. */
    enum Topic {
        RELIEF,
        DISABILITY,
        HEALTH,
        FAMILY,
        SUPERVISION,
        OTHER
    }

    boolean knows(@Nullable String grade) {
        return grade == null || grades.contains(grade);
    }
}
