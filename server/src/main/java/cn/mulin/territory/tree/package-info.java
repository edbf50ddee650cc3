/** 树 — the tree to look at: a node and its children on demand, today or on a past day, searched, with its history. */
@NamedInterface("tree")
@NullMarked
package cn.mulin.territory.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
