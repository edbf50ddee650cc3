package cn.mulin.territory.locate;

import cn.mulin.kernel.Scope;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Unit;
import cn.mulin.territory.locate.Ranking.Place;
import cn.mulin.territory.place.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 定位 — which units a text, an address or a point may speak of. Nothing is kept of what was asked. */
@Service
@Transactional(readOnly = true)
public class Locate {

    /** Farther from every known point than this, in metres, a point says nothing. */
    private static final double FAR = 500;

    /** Within this ratio two distances are as good as equal. */
    private static final double ALIKE = 1.3;

    private static final int MOST_VILLAGES = 10;

    private final LocateQueries queries;

    Locate(LocateQueries queries) {
        this.queries = queries;
    }

    /**
     * Best first, at most five; empty when it is better not to guess.
     *
     * @param text anything said or written; the first 500 characters count
     */
    public List<Candidate> candidates(String text, @Nullable GeoPoint point) {
        return described(Ranking.rank(clues(text, point)));
    }

    /** As {@link #candidates(String, GeoPoint)}, as if there were nothing outside {@code scope}. */
    public List<Candidate> candidates(String text, @Nullable GeoPoint point, Scope scope) {
        var within = Ranking.rank(clues(text, point)).stream()
                .filter(place -> scope.covers(place.path()))
                .toList();
        return described(within);
    }

    /** The one unit it must be; empty when there is none, or another as likely. */
    public Optional<Candidate> best(String text, @Nullable GeoPoint point) {
        var candidates = candidates(text, point);
        return isClear(candidates) ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    static boolean isClear(List<Candidate> candidates) {
        return candidates.size() == 1
                || (candidates.size() > 1
                        && candidates.getFirst().score() > candidates.get(1).score());
    }

    private List<Clue> clues(String text, @Nullable GeoPoint point) {
        var clues = new ArrayList<>(spokenOf(Said.of(text)));
        if (point != null) {
            clues.addAll(around(point));
            clues.addAll(near(point));
        }
        return clues;
    }

    private List<Clue> spokenOf(Said said) {
        var words = said.words();
        if (words.isEmpty()) {
            return List.of();
        }
        var named = apart(said, queries.named(words));
        var numbered = said.numbered();
        var villages = villagesOf(named);
        if (numbered.isEmpty() || villages.isEmpty()) {
            return named;
        }
        return Stream.concat(named.stream(), queries.numbered(numbered, villages).stream())
                .toList();
    }

    /** 横塘 inside 横塘社区 says nothing of its own. */
    private static List<Clue> apart(Said said, List<Clue> clues) {
        var words = clues.stream().map(Clue::word).collect(Collectors.toSet());
        return clues.stream()
                .filter(clue -> said.saysApartFrom(clue.word(), longerThan(clue.word(), words)))
                .toList();
    }

    private static Set<String> longerThan(String word, Set<String> words) {
        return words.stream()
                .filter(other -> other.length() > word.length() && other.contains(word))
                .collect(Collectors.toSet());
    }

    private static Set<String> villagesOf(Collection<Clue> clues) {
        return clues.stream()
                .filter(clue -> clue.height() <= Rung.VILLAGE)
                .map(clue -> Unit.villagePath(clue.path()))
                .distinct()
                .limit(MOST_VILLAGES)
                .collect(Collectors.toSet());
    }

    private List<Clue> around(GeoPoint point) {
        return queries.around(point).stream()
                .filter(unit -> unit.outline().contains(point))
                .map(unit -> new Clue(unit.unit(), unit.path(), unit.height(), "在" + unit.name() + "范围内", Clue.WITHIN))
                .toList();
    }

    private List<Clue> near(GeoPoint point) {
        var nearest = queries.near(point).stream()
                .filter(unit -> unit.at().metresTo(point) <= FAR)
                .sorted(Comparator.comparingDouble(unit -> unit.at().metresTo(point)))
                .toList();
        return nearest.stream()
                .filter(unit -> unit.at().metresTo(point)
                        <= Math.max(10, nearest.getFirst().at().metresTo(point) * ALIKE))
                .map(unit -> new Clue(
                        unit.unit(),
                        unit.path(),
                        unit.height(),
                        "距" + unit.name() + "约 " + Math.round(unit.at().metresTo(point)) + " 米",
                        Clue.NEAR))
                .toList();
    }

    private List<Candidate> described(List<Place> places) {
        var paths = new HashSet<String>();
        places.forEach(place -> paths.addAll(Unit.pathsTo(place.path())));
        var units = queries.at(paths);
        return places.stream()
                .map(place -> candidate(place, units))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Candidate> candidate(Place place, Map<String, Unit> units) {
        return Optional.ofNullable(units.get(place.path()))
                .map(unit -> new Candidate(
                        unit.id(),
                        unit.name(),
                        unit.tier(),
                        unit.height(),
                        Unit.pathsTo(place.path()).stream()
                                .filter(path -> !path.equals(place.path()))
                                .skip(1)
                                .map(units::get)
                                .filter(Objects::nonNull)
                                .map(Unit::name)
                                .collect(Collectors.joining(" · ")),
                        place.score(),
                        List.copyOf(place.words())));
    }
}
