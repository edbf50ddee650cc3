package cn.mulin.territory;

import cn.mulin.kernel.ProblemType;
import java.util.Optional;

/** 占用 — what another module still keeps in a unit, so that it cannot be closed. Implemented by those above. */
public interface UnitHold {

    /** Why {@code unit} cannot go yet; its text may name the unit as {@code {0}}. Empty when nothing is kept there. */
    Optional<ProblemType> holds(Unit unit);
}
