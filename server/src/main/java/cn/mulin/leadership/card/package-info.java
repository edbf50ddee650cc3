/** 三长联系卡 — the code on a door or a board by which residents reach whoever answers; it knows the door, not the person. */
@NamedInterface("card")
@NullMarked
package cn.mulin.leadership.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
