package cn.mulin.county;

import cn.mulin.kernel.CountyCode;

/** A county has its database and can be worked in. Told inside this process only; it belongs to no county's transaction. */
public record CountyAdded(CountyCode county) {}
