/** 诉求流程 — what a demand is, the states it goes through and the steps between them: plain Java, no clock, no database. */
@NamedInterface("lifecycle")
@NullMarked
package cn.mulin.demand.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
