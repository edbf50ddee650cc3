package cn.mulin.kernel;

import java.util.List;

/**
 * 管辖范围 — the subtrees of the county's tree that an actor may see, as paths. A path is the labels from the county down,
 * each ended by '/': {@code 430181/002/005/}. Nothing outside is read, counted, exported or guessed at.
 */
public record Scope(List<String> paths) {

    /** Sees nothing: everybody who has no place in the tree. */
    public static final Scope NOTHING = new Scope(List.of());

    public Scope {
        paths = List.copyOf(paths);
        for (String path : paths) {
            if (!path.endsWith("/")) {
                throw new IllegalArgumentException("a path ends with '/': " + path);
            }
        }
    }

    public static Scope of(String... paths) {
        return new Scope(List.of(paths));
    }

    public boolean covers(String path) {
        return paths.stream().anyMatch(path::startsWith);
    }

    /** The first text that sorts after every path below {@code path}: '0' follows '/'. */
    public static String endOf(String path) {
        return path.substring(0, path.length() - 1) + '0';
    }
}
