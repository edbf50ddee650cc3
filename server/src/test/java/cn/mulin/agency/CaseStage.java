package cn.mulin.agency;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.access.Role;
import cn.mulin.kernel.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The stage of the tests over HTTP: a leader with a family, and the offices up to the county, each calling for themselves. */
final class CaseStage {

    final Ground ground;
    final Caller leader;
    final Caller clerk;
    final Caller town;
    final Caller county;

    CaseStage(ApplicationContext context, Callers callers) {
        ground = Ground.lay(context);
        ground.appoint(ground.here.resident(), ground.here.post());
        leader = callers.person(ground.here.resident());
        clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        town = callers.as(Role.TOWN_ROOM, ground.here.townRoom());
        county = callers.as(Role.COUNTY_OFFICE, ground.countyOffice());
    }

    /** Started by the leader for the neighbour. */
    UUID started(String kind) {
        var id = Ids.next();
        var started = start(leader, id, kind, ground.here.neighbour(), null);
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return id;
    }

    Caller.Answer start(Caller by, UUID id, String kind, UUID person, UUID demand) {
        var form = new HashMap<String, Object>(Map.of("id", id, "kind", kind, "person", person));
        if (demand != null) {
            form.put("demand", demand);
        }
        return by.post("/api/households/" + ground.here.household() + "/agency-cases", form);
    }

    /** Signed on paper, photographed; every paper ticked, the first with its photo. */
    UUID ready(String kind) {
        var id = started(kind);
        entrust(id);
        var papers = one(leader, id).path("papers");
        for (int at = 0; at < papers.size(); at++) {
            var body = at == 0 ? Map.<String, Object>of("photo", photo(leader)) : Map.<String, Object>of();
            done(leader.post(to(id, "papers/" + papers.get(at).path("number").asInt() + "/bring"), body));
        }
        return id;
    }

    void entrust(UUID id) {
        done(leader.post(to(id, "entrust"), Map.of("how", "PAPER", "file", photo(leader))));
    }

    UUID photo(Caller by) {
        var id = Ids.next();
        var sent = by.sendFile("/api/attachments/" + id, "照片.png", png());
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return id;
    }

    JsonNode one(Caller by, UUID id) {
        var answer = by.get("/api/agency/cases/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static String to(UUID id, String step) {
        return "/api/agency/cases/" + id + "/" + step;
    }

    static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
