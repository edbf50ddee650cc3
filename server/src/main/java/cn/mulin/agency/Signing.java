package cn.mulin.agency;

/** 怎么签的 — on paper, photographed or scanned back; or with a finger on the screen. */
enum Signing {
    PAPER,
    FINGER
}
