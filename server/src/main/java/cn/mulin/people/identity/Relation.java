package cn.mulin.people.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 与户主关系 — what a resident is to the head of the household, by the two digits of GB/T 4761; the table is data,
 * {@code people/relations.csv}.
 *
 * @param code two digits: 02 is the head
 * @param words as people say it: 配偶, 长子
 */
public record Relation(String code, String words) {

    private static final Map<String, Relation> TABLE = read();

    /** 户主. */
    public static final Relation HEAD = of("02");

    /** 未说明 — nobody said. */
    public static final Relation UNSTATED = of("99");

    /** @throws IllegalArgumentException when the standard knows no such code */
    public static Relation of(String code) {
        var relation = TABLE.get(code);
        if (relation == null) {
            throw new IllegalArgumentException("no relation of GB/T 4761");
        }
        return relation;
    }

    /** The relation somebody wrote, by its code or its words. */
    public static Optional<Relation> find(String text) {
        var plain = HalfWidth.withoutSpaces(text);
        return all().stream()
                .filter(relation -> relation.code.equals(plain) || relation.words.equals(plain))
                .findFirst();
    }

    public static Collection<Relation> all() {
        return TABLE.values();
    }

    /** As the API takes it: the code alone. */
    @JsonCreator
    public static Relation read(String code) {
        return of(code);
    }

    @JsonValue
    String json() {
        return code;
    }

    public boolean head() {
        return code.equals("02");
    }

    private static Map<String, Relation> read() {
        var table = new LinkedHashMap<String, Relation>();
        try (var in = Relation.class.getResourceAsStream("/people/relations.csv");
                var reader = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> table.put(cells[0], new Relation(cells[0], cells[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the table of relations cannot be read", unreadable);
        }
        return table;
    }
}
