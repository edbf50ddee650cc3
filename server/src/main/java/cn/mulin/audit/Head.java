package cn.mulin.audit;

import cn.mulin.kernel.Sm3;
import java.util.HexFormat;

/** 链头 — the newest seal and its place; written into backups, so that a chain made anew is found out. */
public record Head(long place, String seal) {

    static final Head NONE = new Head(0, Sm3.hex(Link.BEGINNING));

    static Head of(long place, byte[] seal) {
        return new Head(place, Sm3.hex(seal));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(seal);
    }
}
