package cn.mulin.territory.place;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** 坐标 — a point inside China, WGS 84, degrees. */
public record GeoPoint(
        @DecimalMin("73") @DecimalMax("136") double lon,
        @DecimalMin("3") @DecimalMax("54") double lat) {

    private static final double EARTH_RADIUS = 6_371_000;

    /** Along the ground, in metres. */
    public double metresTo(GeoPoint other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon) * Math.cos(Math.toRadians((lat + other.lat) / 2));
        return EARTH_RADIUS * Math.hypot(north, east);
    }
}
