/** 行政区划 — the official list of towns and villages, read from the national files and kept up to date. */
@NamedInterface("division")
@NullMarked
package cn.mulin.territory.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
