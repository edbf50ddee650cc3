package cn.mulin.people;

import java.util.Map;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the column that says where each field came from. */
@Repository
class ProvenanceStore {

    private static final TypeReference<Map<String, Provenance.Mark>> MARKS = new TypeReference<>() {};

    private final JsonMapper json;

    ProvenanceStore(JsonMapper json) {
        this.json = json;
    }

    JSONB json(Provenance provenance) {
        return JSONB.valueOf(json.writeValueAsString(new java.util.TreeMap<>(provenance.fields())));
    }

    Provenance read(JSONB column) {
        return new Provenance(json.readValue(column.data(), MARKS));
    }
}
