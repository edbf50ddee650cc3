/** 地名与位置 — words by which a place is called, and where it lies on the ground. */
@NamedInterface("place")
@NullMarked
package cn.mulin.territory.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
