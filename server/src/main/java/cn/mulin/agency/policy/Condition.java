package cn.mulin.agency.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 条件 — a tree over what is known. What is not known makes it unknown, never false. */
sealed interface Condition {

    Finding of(Facts facts);

    /** 都要. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public Finding of(Facts facts) {
            return Finding.all(parts.stream().map(part -> part.of(facts)).toList());
        }
    }

    /** 有一条就行. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Finding of(Facts facts) {
            return Finding.any(parts.stream().map(part -> part.of(facts)).toList());
        }
    }

    /** 不是. */
    record Not(Condition part) implements Condition {

        @Override
        public Finding of(Facts facts) {
            return part.of(facts).not();
        }
    }

    /** 年龄, in full years, both ends included. */
    record Age(@Nullable Integer atLeast, @Nullable Integer atMost) implements Condition {

        @Override
        public Finding of(Facts facts) {
            var age = facts.age();
            return age == null
                    ? Finding.unknown("没有登记出生日期")
                    : Finding.of(within(age, atLeast, atMost), "现在 " + age + " 岁");
        }
    }

    /** 家里几口人, both ends included. */
    record Household(@Nullable Integer atLeast, @Nullable Integer atMost) implements Condition {

        @Override
        public Finding of(Facts facts) {
            return Finding.of(within(facts.household(), atLeast, atMost), "家里 " + facts.household() + " 口人");
        }
    }

    /**
     * 密封标签.
     *
     * @param grades one of these; empty: any
     */
    record Label(String kind, List<String> grades) implements Condition {

        @Override
        public Finding of(Facts facts) {
            var name = facts.called(kind);
            if (!facts.opened()) {
                return Finding.unknown("没有看过是否登记了“" + name + "”");
            }
            return facts.grade(kind)
                    .map(grade -> Finding.of(
                            grades.isEmpty() || grades.contains(grade),
                            grade.isEmpty() ? "登记了“" + name + "”" : "登记了“" + name + "” " + grade))
                    .orElseGet(() -> Finding.of(false, "没有登记“" + name + "”"));
        }
    }

    private static boolean within(int number, @Nullable Integer atLeast, @Nullable Integer atMost) {
        return (atLeast == null || number >= atLeast) && (atMost == null || number <= atMost);
    }
}
