package cn.mulin.access;

import cn.mulin.territory.DeskId;

/**
 * 席位 — at which desk somebody sits, in which role. A leader's seat is an open term; everybody else's was given.
 *
 * @param name the desk, as people say it
 * @param path the subtree it sees
 */
public record Seat(DeskId desk, String name, String path, Role role) {}
