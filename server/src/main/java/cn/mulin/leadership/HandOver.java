package cn.mulin.leadership;

import java.time.LocalDate;
import java.util.List;

/**
 * 交接 — what passed from one holder to the next, on which day. Households follow the post by nature: they belong to the
 * unit, and are only counted here.
 */
public record HandOver(TermId from, TermId to, LocalDate on, List<Following> follows) {

    public HandOver {
        follows = List.copyOf(follows);
    }

    /** 随岗的事 — what follows, and how many: 户 12, 在办诉求 2. */
    public record Following(String what, int number) {}
}
