/** 睦邻 — one package per module; the module graph is in each {@code package-info}. */
@NullMarked
package cn.mulin;

import org.jspecify.annotations.NullMarked;
