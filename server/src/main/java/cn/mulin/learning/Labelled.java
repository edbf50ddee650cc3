package cn.mulin.learning;

/** 归好类的一段话 — a text and the label that a person gave it. */
public record Labelled(String text, String label) {}
