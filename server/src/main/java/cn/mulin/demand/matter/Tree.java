package cn.mulin.demand.matter;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 事项树 — every branch and leaf, in order. */
final class Tree {

    private final Map<MatterId, Node> nodes = new LinkedHashMap<>();

    Tree(List<Node> nodes) {
        nodes.forEach(node -> this.nodes.put(node.id(), node));
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    Optional<Node> find(MatterId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** The names of the branches that {@code node} hangs on, from the top. */
    List<String> above(Node node) {
        var names = new ArrayDeque<String>();
        var up = parent(node);
        while (up.isPresent()) {
            names.addFirst(up.get().name());
            up = parent(up.get());
        }
        return List.copyOf(names);
    }

    private Optional<Node> parent(Node node) {
        return node.parent() == null ? Optional.empty() : find(node.parent());
    }
}
