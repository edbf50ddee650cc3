/** 阶梯 — ladder templates as data: two to five rungs, each with its words, sizes, and whether volunteers or staff stand on it. */
@NamedInterface("ladder")
@NullMarked
package cn.mulin.territory.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
