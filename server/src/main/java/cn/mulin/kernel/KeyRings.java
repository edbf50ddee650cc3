package cn.mulin.kernel;

/** 密钥环 — where a county's keys come from: a file by default, a hardware module or key service behind the same door. */
public interface KeyRings {

    /** The county's ring; made on first use. */
    KeyRing of(CountyCode county);
}
