package cn.mulin.leadership;

import java.util.UUID;

/**
 * 人选 — somebody who may be put on a post, as far as the rules must know.
 *
 * @param path of the household they live in
 * @param gone moved away or dead
 * @param livesThere whether they live at that household, not only on its register
 */
record Candidate(UUID resident, String path, boolean gone, boolean livesThere) {

    boolean livesWithin(String village) {
        return livesThere && path.startsWith(village);
    }
}
