package cn.mulin.roster;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.UnitId;
import java.util.Set;
import java.util.UUID;

/**
 * 一次导入 — a roster that was handed in for a unit, and how far it has come.
 *
 * @param path of the unit it is for; only villages below it are touched
 * @param account whose import it is: the work is done in its name
 * @param staged how many rows were read into the waiting room
 * @param attempts how often the present step was begun
 */
record RosterImport(
        ImportId id,
        UnitId unit,
        String path,
        UUID account,
        State state,
        boolean faultlessOnly,
        int staged,
        int attempts) {

    /** 状态. */
    enum State {
        /** 试读中. */
        READING,
        /** 待写入. */
        CHECKED,
        /** 写入中. */
        APPLYING,
        DONE,
        /** 文件不能读. */
        REFUSED,
        CANCELLED;

        boolean over() {
            return this == DONE || this == REFUSED || this == CANCELLED;
        }

        /** Whether there is work to do without anybody asking again. */
        boolean underWay() {
            return this == READING || this == APPLYING;
        }
    }

    /** 村的状态. */
    enum VillageState {
        READ,
        CHECKED,
        APPLIED,
        /** 有问题，没有写. */
        LEFT_OUT,
        FAILED
    }

    /** Who the work is done as: the one who handed it in, within the unit it is for. */
    Actor actor() {
        return new Actor(account, Actor.Kind.STAFF, null, null, Set.of("roster:import"), Scope.of(path));
    }
}
