/** 身份 — how a person is named, numbered and called: read from what people write, in one normal form, and masked. */
@NamedInterface("identity")
@NullMarked
package cn.mulin.people.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
