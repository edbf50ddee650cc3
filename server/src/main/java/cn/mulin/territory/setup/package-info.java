/** 划分情况 — how far each village has come, and what stands on its rungs beside what is usual. */
@NamedInterface("setup")
@NullMarked
package cn.mulin.territory.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
