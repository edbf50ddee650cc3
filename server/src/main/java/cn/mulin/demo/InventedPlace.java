package cn.mulin.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 虚构的一处 — a village or a unit of it, before anything is written: the places below it or, on the lowest rung, its houses.
 *
 * @param name as its ladder names it: 第1片, 12组, 3邻; empty for the village itself
 * @param leader who holds the post; null where it is vacant, and for the village
 */
public record InventedPlace(
        String name,
        List<InventedPlace> below,
        List<House> houses,
        @Nullable Leader leader) {

    /** 户 — a home at its door. @param number through the village, from 1; its code too */
    public record House(int number, String door, Invented.Home home) {

        public String code() {
            return "%05d".formatted(number);
        }
    }

    /** 三长 — one of the people of {@code house}. @param at which of them */
    public record Leader(House house, int at) {

        public Invented.Person person() {
            return house.home().people().get(at);
        }
    }

    /** The houses here and below, in the order of their numbers. */
    public Stream<House> allHouses() {
        return below.isEmpty() ? houses.stream() : below.stream().flatMap(InventedPlace::allHouses);
    }
}
