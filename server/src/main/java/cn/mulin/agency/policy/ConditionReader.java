package cn.mulin.agency.policy;

import cn.mulin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 读条件 — reads a tree of conditions as a county writes it:
 * {@code {"all":[{"age":{"atLeast":60}},{"not":{"label":{"kind":"MINIMUM_LIVING"}}}]}}. What it does not know it refuses.
 */
final class ConditionReader {

    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private ConditionReader() {}

    /** @throws Refusal when it is no such tree */
    static Condition read(String text) {
        try {
            return read(JSON.readTree(text), 1);
        } catch (JacksonException broken) {
            throw unreadable();
        }
    }

    private static Condition read(@Nullable JsonNode node, int depth) {
        if (node == null || !node.isObject() || node.size() != 1 || depth > DEEPEST) {
            throw unreadable();
        }
        var word = node.propertyNames().iterator().next();
        var inner = node.get(word);
        return switch (word) {
            case "all" -> new Condition.All(parts(inner, depth));
            case "any" -> new Condition.Any(parts(inner, depth));
            case "not" -> new Condition.Not(read(inner, depth + 1));
            case "age" -> {
                only(inner, Set.of("atLeast", "atMost"));
                yield new Condition.Age(number(inner, "atLeast"), number(inner, "atMost"));
            }
            case "household" -> {
                only(inner, Set.of("atLeast", "atMost"));
                yield new Condition.Household(number(inner, "atLeast"), number(inner, "atMost"));
            }
            case "label" -> label(inner);
            default -> throw unreadable();
        };
    }

    private static List<Condition> parts(JsonNode list, int depth) {
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_PARTS) {
            throw unreadable();
        }
        var parts = new ArrayList<Condition>();
        for (JsonNode part : list) {
            parts.add(read(part, depth + 1));
        }
        return List.copyOf(parts);
    }

    private static Condition label(JsonNode node) {
        only(node, Set.of("kind", "grades"));
        var kind = node.get("kind");
        if (kind == null || !kind.isString() || !kind.asString().matches("[A-Z][A-Z_]{1,39}")) {
            throw unreadable();
        }
        var grades = new ArrayList<String>();
        var wanted = node.get("grades");
        if (wanted != null && (!wanted.isArray() || wanted.size() > MOST_PARTS)) {
            throw unreadable();
        }
        for (JsonNode grade : wanted == null ? List.<JsonNode>of() : wanted) {
            if (!grade.isString()) {
                throw unreadable();
            }
            grades.add(grade.asString());
        }
        return new Condition.Label(kind.asString(), List.copyOf(grades));
    }

    private static @Nullable Integer number(JsonNode node, String name) {
        var number = node.get(name);
        if (number == null) {
            return null;
        }
        if (!number.isInt() || number.asInt() < 0 || number.asInt() > 200) {
            throw unreadable();
        }
        return number.asInt();
    }

    private static void only(JsonNode node, Set<String> words) {
        if (!node.isObject() || node.isEmpty() || !words.containsAll(node.propertyNames())) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.of(PolicyProblem.RULE_UNREADABLE);
    }
}
