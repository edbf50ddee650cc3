package cn.mulin.demo;

import cn.mulin.demo.InventedPlace.House;
import cn.mulin.demo.InventedPlace.Leader;
import cn.mulin.territory.ladder.Ladder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes a village up: its places in the shape in which {@code LayOut} spreads them, its houses, and who leads whom. */
final class PlaceMaker {

    private static final int ONE_POST_IN = 40;

    private final Ladder ladder;
    private final Invented invented;
    private final RandomGenerator chance;
    private final LocalDate grownUpBefore;

    PlaceMaker(Ladder ladder, Invented invented, RandomGenerator chance, LocalDate today) {
        this.ladder = ladder;
        this.invented = invented;
        this.chance = chance;
        this.grownUpBefore = today.minusYears(30);
    }

    /**
     * @param counts how many units on each rung, from the highest down
     * @param homes how many in the lowest unit of that number, from 0
     */
    InventedPlace village(List<Integer> counts, IntUnaryOperator homes) {
        return new Making(counts, homes).place("", -1, 0, "");
    }

    /** One village while it is made. */
    private final class Making {

        private final List<Integer> counts;
        private final IntUnaryOperator homes;
        private int doors;

        Making(List<Integer> counts, IntUnaryOperator homes) {
            this.counts = counts;
            this.homes = homes;
        }

        /** @param depth of its rung; -1 for the village. @param number which of its rung, from 0 */
        InventedPlace place(String name, int depth, int number, String above) {
            int rung = depth + 1;
            if (rung == counts.size()) {
                var houses = houses(homes.applyAsInt(number), above);
                return new InventedPlace(name, List.of(), houses, leader(houses));
            }
            int all = counts.get(rung);
            int parents = depth < 0 ? 1 : counts.get(depth);
            int first = first(number, all, parents);
            var below = new ArrayList<InventedPlace>();
            for (int child = first; child < first(number + 1, all, parents); child++) {
                below.add(place(nameOf(rung, child, child - first), rung, child, name));
            }
            var place = new InventedPlace(name, below, List.of(), null);
            return depth < 0
                    ? place
                    : new InventedPlace(
                            name, below, List.of(), leader(place.allHouses().toList()));
        }

        /** Of {@code all} children spread over {@code parents}, the first that hangs on this one. */
        private static int first(int parent, int all, int parents) {
            return (int) Math.ceilDiv((long) parent * all, (long) parents);
        }

        private String nameOf(int rung, int through, int within) {
            boolean lowest = rung == counts.size() - 1;
            return ladder.rungs().get(rung).nameOf((lowest && rung > 0 ? within : through) + 1);
        }

        private List<House> houses(int many, String street) {
            var houses = new ArrayList<House>(many);
            for (int i = 0; i < many; i++) {
                doors++;
                houses.add(new House(doors, street + doors + "号", invented.home()));
            }
            return houses;
        }
    }

    /** One grown-up of {@code houses} holds the post; one post in forty is vacant. */
    private @Nullable Leader leader(List<House> houses) {
        var grownUps = new ArrayList<Leader>();
        for (var house : houses) {
            for (int at = 0;
                    !house.home().vacant() && at < house.home().people().size();
                    at++) {
                var leader = new Leader(house, at);
                if (leader.person().phone() != null && leader.person().born().isBefore(grownUpBefore)) {
                    grownUps.add(leader);
                }
            }
        }
        return grownUps.isEmpty() || chance.nextInt(ONE_POST_IN) == 0
                ? null
                : grownUps.get(chance.nextInt(grownUps.size()));
    }
}
