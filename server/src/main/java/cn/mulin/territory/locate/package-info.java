/** 定位 — from what somebody wrote, or a point on the map, to the units it may speak of; abstaining rather than guessing. */
@NamedInterface("locate")
@NullMarked
package cn.mulin.territory.locate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
