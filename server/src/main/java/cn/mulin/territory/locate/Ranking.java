package cn.mulin.territory.locate;

import cn.mulin.territory.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * 排序 — weighs clues. A place gains by what speaks of it and of everything above it; what a better place explains as well is
 * left out; where only the last step is unclear, the step above is the answer.
 */
final class Ranking {

    private static final int MOST = 5;

    private Ranking() {}

    /** A place with all that speaks of it. */
    record Place(String path, int score, Set<String> words) {

        private int depth() {
            return path.length();
        }

        /** Whether this place explains all that {@code other} has to say for itself. */
        private boolean explains(Place other) {
            return !path.equals(other.path) && score > other.score && words.containsAll(other.words);
        }
    }

    /** Best first; empty when nothing says enough. */
    static List<Place> rank(Collection<Clue> clues) {
        var places = new ArrayList<>(placesOf(clues).values());
        places.removeIf(place -> place.score() < Clue.ENOUGH);
        var kept = places.stream()
                .filter(place -> places.stream().noneMatch(better -> better.explains(place)))
                .toList();
        return stepBack(kept).stream()
                .sorted(Comparator.comparingInt(Place::score)
                        .thenComparingInt(Place::depth)
                        .reversed()
                        .thenComparing(Place::path))
                .limit(MOST)
                .toList();
    }

    private static Map<String, Place> placesOf(Collection<Clue> clues) {
        var places = new HashMap<String, Place>();
        for (var clue : clues) {
            places.computeIfAbsent(clue.path(), path -> place(path, clues));
        }
        return places;
    }

    private static Place place(String path, Collection<Clue> clues) {
        var weights = new HashMap<String, Integer>();
        for (var clue : clues) {
            if (clue.supports(path)) {
                weights.merge(clue.word(), clue.weight(), Math::max);
            }
        }
        int score = weights.values().stream().mapToInt(Integer::intValue).sum();
        return new Place(path, score, new TreeSet<>(weights.keySet()));
    }

    /** 3组 under four 片 of one village says no more than the village: the unclear last step is not taken. */
    private static List<Place> stepBack(List<Place> places) {
        var settled = new ArrayList<Place>();
        for (var place : places) {
            var rivals = places.stream()
                    .filter(other -> other.words().equals(place.words()) && sameVillage(other, place))
                    .map(Place::path)
                    .toList();
            var path = rivals.size() == 1 ? place.path() : common(rivals);
            if (settled.stream().noneMatch(one -> one.path().equals(path))) {
                settled.add(new Place(path, place.score(), place.words()));
            }
        }
        return settled;
    }

    private static boolean sameVillage(Place one, Place other) {
        return Unit.villagePath(one.path()).equals(Unit.villagePath(other.path()));
    }

    private static String common(List<String> paths) {
        var common = paths.getFirst();
        for (var path : paths) {
            while (!path.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        return common;
    }
}
