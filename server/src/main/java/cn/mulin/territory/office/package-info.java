/** 机构与对接 — what else stands beside the ladder: department and partner desks, other systems' grids, chat groups. */
@NamedInterface("office")
@NullMarked
package cn.mulin.territory.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
