package cn.mulin.territory.locate;

import cn.mulin.territory.place.PlaceKind;
import java.util.UUID;

/** 地名 — a word by which people call a unit or something in it. */
public record PlaceName(UUID id, String word, PlaceKind kind) {}
