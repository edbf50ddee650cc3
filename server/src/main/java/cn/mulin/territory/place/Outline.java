package cn.mulin.territory.place;

import cn.mulin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** 范围 — the outline of a unit on the ground: one ring of points, closed by itself. */
public record Outline(List<GeoPoint> ring) {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    /** @throws Refusal when the ring crosses itself or has fewer than three corners */
    public Outline {
        ring = List.copyOf(ring);
        if (ring.size() < 3 || !polygon(ring).isValid()) {
            throw Refusal.of(PlaceProblem.OUTLINE_BROKEN);
        }
    }

    public boolean contains(GeoPoint point) {
        return polygon(ring).covers(GEOMETRY.createPoint(new Coordinate(point.lon(), point.lat())));
    }

    /** In square degrees: good enough to tell the smaller of two. */
    public double area() {
        return polygon(ring).getArea();
    }

    public double west() {
        return ring.stream().mapToDouble(GeoPoint::lon).min().orElseThrow();
    }

    public double east() {
        return ring.stream().mapToDouble(GeoPoint::lon).max().orElseThrow();
    }

    public double south() {
        return ring.stream().mapToDouble(GeoPoint::lat).min().orElseThrow();
    }

    public double north() {
        return ring.stream().mapToDouble(GeoPoint::lat).max().orElseThrow();
    }

    /** RFC 7946. */
    public String geoJson() {
        return closed(ring).stream()
                .map(point -> "[" + point.lon() + "," + point.lat() + "]")
                .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
    }

    /** As {@link #geoJson()} wrote it. */
    public static Outline fromGeoJson(String json) {
        var numbers = NUMBER.matcher(json)
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
        var ring = new ArrayList<GeoPoint>();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            ring.add(new GeoPoint(numbers[i], numbers[i + 1]));
        }
        return new Outline(ring);
    }

    private static Polygon polygon(List<GeoPoint> ring) {
        return GEOMETRY.createPolygon(closed(ring).stream()
                .map(point -> new Coordinate(point.lon(), point.lat()))
                .toArray(Coordinate[]::new));
    }

    private static List<GeoPoint> closed(List<GeoPoint> ring) {
        if (ring.getFirst().equals(ring.getLast())) {
            return ring;
        }
        var points = new ArrayList<>(ring);
        points.add(ring.getFirst());
        return points;
    }
}
