package cn.mulin.people;

/** 住房情况 — in what kind of house a household lives. */
public enum Dwelling {
    /** 自有. */
    OWN,
    /** 租住. */
    RENTED,
    /** 公租、单位或安置房. */
    PUBLIC,
    /** 无人居住. */
    EMPTY,
    /** 其他. */
    OTHER
}
