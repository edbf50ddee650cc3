package cn.mulin.county;

import cn.mulin.kernel.Greeting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** 网址 — where the counties of this installation are reached from this machine. */
@Component
@Order(0)
@ConditionalOnWebApplication
class Addresses implements Greeting {

    private final Counties counties;
    private final Environment environment;

    Addresses(Counties counties, Environment environment) {
        this.counties = counties;
        this.environment = environment;
    }

    @Override
    public List<String> lines() {
        var all = counties.all();
        if (all.isEmpty()) {
            return List.of("  还没有县（市、区）。建一个：./mulin county create 430181 --name 浏阳市");
        }
        var lines = new ArrayList<String>();
        for (County county : all) {
            var base = "http://localhost:" + environment.getProperty("local.server.port") + "/" + county.code();
            lines.add("  " + county.name() + (county.demo() ? "（演示县，人都是虚构的）" : ""));
            lines.add("    工作台 " + base + "/desk/");
            lines.add("    三长   " + base + "/leader/");
            lines.add("    居民   " + base + "/resident/");
        }
        return lines;
    }
}
