package cn.mulin.net;

import cn.mulin.Ground;
import cn.mulin.kernel.Ids;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside an actor's own area, by the name and type a route gives its variables. A module whose things are not
 * here yet gets an id nobody has; add a line when the thing exists in {@link Ground}.
 */
final class Foreign {

    private final Ground.@Nullable Place place;

    private Foreign(Ground.@Nullable Place place) {
        this.place = place;
    }

    static Foreign of(Ground.Place place) {
        return new Foreign(place);
    }

    /** Ids nobody has: what an id outside one's area must look like. */
    static Foreign nobodys() {
        return new Foreign(null);
    }

    Object id(String name, Class<?> type) {
        var kind = type == UUID.class ? name : type.getSimpleName().replaceFirst("Id$", "");
        if (place == null) {
            return Ids.next();
        }
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "unit", "parent", "into" -> place.unit().id();
            case "village" -> place.village().id();
            case "town" -> place.town().id();
            case "desk", "to" -> place.clerk();
            case "post" -> place.post();
            case "household" -> place.household();
            case "resident", "person" -> place.resident();
            default -> Ids.next();
        };
    }

    /** For path variables and parameters that are plain text. */
    String text(String name) {
        return switch (name) {
            case "path", "unit", "scope" -> place == null ? "999999/9/" : place.path();
            case "code" -> "ZZZZZZZZZZZZZZZZZZZZ";
            default -> "zzzz";
        };
    }

    /** Words and ids of the people there: none of them may stand in an answer to anybody here. */
    static Set<String> traces(Ground.Place place) {
        return Set.of(place.household().toString(), place.resident().toString(), "西小明", "西村1号");
    }
}
