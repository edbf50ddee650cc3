package cn.mulin.agency.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * 比对所得 — whether a condition holds, as far as is known, and why.
 *
 * @param spoke the facts that decided it
 * @param missing what would have to be known
 */
record Finding(Holds holds, List<String> spoke, List<String> missing) {

    /** 成立吗. */
    enum Holds {
        YES,
        NO,
        UNKNOWN
    }

    static Finding of(boolean holds, String fact) {
        return new Finding(holds ? Holds.YES : Holds.NO, List.of(fact), List.of());
    }

    static Finding unknown(String missing) {
        return new Finding(Holds.UNKNOWN, List.of(), List.of(missing));
    }

    /** One that does not hold decides; then one that is not known. */
    static Finding all(List<Finding> parts) {
        return decided(parts, Holds.NO, Holds.YES);
    }

    /** One that holds decides; then one that is not known. */
    static Finding any(List<Finding> parts) {
        return decided(parts, Holds.YES, Holds.NO);
    }

    Finding not() {
        var turned = switch (holds) {
            case YES -> Holds.NO;
            case NO -> Holds.YES;
            case UNKNOWN -> Holds.UNKNOWN;
        };
        return new Finding(turned, spoke, missing);
    }

    private static Finding decided(List<Finding> parts, Holds deciding, Holds otherwise) {
        var deciders = parts.stream().filter(part -> part.holds == deciding).toList();
        if (!deciders.isEmpty()) {
            return new Finding(deciding, flat(deciders.stream().map(Finding::spoke)), List.of());
        }
        boolean open = parts.stream().anyMatch(part -> part.holds == Holds.UNKNOWN);
        var known = parts.stream().filter(part -> part.holds == otherwise).map(Finding::spoke);
        return open
                ? new Finding(Holds.UNKNOWN, flat(known), flat(parts.stream().map(Finding::missing)))
                : new Finding(otherwise, flat(known), List.of());
    }

    private static List<String> flat(Stream<List<String>> lists) {
        return lists.flatMap(List::stream).distinct().toList();
    }
}
