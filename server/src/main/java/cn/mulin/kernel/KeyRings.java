package cn.mulin.kernel;

import java.io.IOException;
import java.nio.file.Path;

/** 密钥环 — where a county's keys come from: a file by default, a hardware module or key service behind the same door. */
public interface KeyRings {

    /**
     * The county's ring; made on first use.
     *
     * @throws Refusal when data of the county was sealed with a ring that is not here
     */
    KeyRing of(CountyCode county);

    /**
     * Where the county's keys lie and how to know them again; they are made on first use.
     *
     * @throws OperatorTrouble when others can read them
     */
    Custody custody(CountyCode county);

    /**
     * 密钥所在 — for those who keep the copies. Holds no key.
     *
     * @param where the folder of the files, or what stands in its place
     * @param master the fingerprint of the master key
     * @param ring the fingerprint of the county's ring
     */
    record Custody(String where, String master, String ring) {}

    /**
     * Takes over the ring of a county that comes from another installation.
     *
     * @param folder holds that installation's {@code master.key} and the county's ring
     * @return to be kept; closed before, the ring is taken away again
     * @throws OperatorTrouble when the county has a ring here already, or the folder holds none that opens
     */
    TakingOver takeOver(CountyCode county, Path folder) throws IOException;

    /** 接收中的密钥环 — a ring that is here on trial. */
    interface TakingOver extends AutoCloseable {

        void keep();

        @Override
        void close() throws IOException;
    }
}
