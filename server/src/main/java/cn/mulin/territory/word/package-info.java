/** 本地用语 — what a county calls things, on top of the product's own words. */
@NamedInterface("word")
@NullMarked
package cn.mulin.territory.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
