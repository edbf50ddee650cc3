/** 印制 — pages to be printed: PDF with the fonts this installation has, QR codes, characters no font has. */
@ApplicationModule(
        displayName = "Print 印制",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.mulin.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
