package cn.mulin.county;

import cn.mulin.kernel.CountyCode;

/** 新县已建 — a county has its database and can be worked in. Told inside this process only; it belongs to no county's transaction. */
public record CountyAdded(CountyCode county) {}
