package cn.mulin.kernel;

import java.io.IOException;
import java.nio.file.Path;

/** 密钥环 — where a county's keys come from: a file by default, a hardware module or key service behind the same door. */
public interface KeyRings {

    /** The county's ring; made on first use. */
    KeyRing of(CountyCode county);

    /**
     * Takes over the ring of a county that comes from another installation.
     *
     * @param folder holds that installation's {@code master.key} and the county's ring
     * @throws OperatorTrouble when the county has a ring here already
     */
    void takeOver(CountyCode county, Path folder) throws IOException;
}
