package cn.mulin.territory.setup;

import cn.mulin.territory.UnitId;

/** 乡镇(街道)启动情况 — how many villages of one town are how far. */
record TownAdoption(UnitId town, String name, int villages, int dividing, int started) {}
