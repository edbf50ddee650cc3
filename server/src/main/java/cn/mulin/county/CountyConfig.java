package cn.mulin.county;

import cn.mulin.county.postgres.PostgresServer;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyJob;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.ProblemWriter;
import cn.mulin.kernel.ServerOnly;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

@Configuration(proxyBeanMethods = false)
class CountyConfig {

    @Bean(destroyMethod = "close")
    Cluster cluster(MulinProperties properties, Environment environment) {
        var external = properties.database();
        if (external != null && !external.url().isBlank()) {
            return Cluster.external(external.url(), external.user(), external.password());
        }
        return Cluster.embedded(
                environment.getProperty(Command.PROPERTY, Boolean.class, false)
                        ? PostgresServer.startOrJoin(properties.data())
                        : PostgresServer.start(properties.data()));
    }

    @Bean
    Databases databases(Cluster cluster) {
        return new Databases(cluster);
    }

    @Bean(defaultCandidate = false, destroyMethod = "close")
    @Qualifier("control")
    HikariDataSource control(Cluster cluster, Databases databases) {
        if (!databases.exists(Databases.CONTROL)) {
            databases.create(Databases.CONTROL);
        }
        var control = new HikariDataSource();
        control.setPoolName("control");
        control.setJdbcUrl(cluster.url(Databases.CONTROL));
        control.setUsername(cluster.user());
        control.setPassword(cluster.password());
        control.setMaximumPoolSize(6);
        control.setMinimumIdle(1);
        control.setConnectionTimeout(10_000);
        Migrations.bringUpControl(control);
        return control;
    }

    @Bean(destroyMethod = "close")
    @Primary
    CountyDataSource countyDataSource(Cluster cluster, @Qualifier("control") HikariDataSource control) {
        return new CountyDataSource(cluster, control);
    }

    @Bean
    Counties counties(
            @Qualifier("control") HikariDataSource control,
            Databases databases,
            CountyDataSource roads,
            ApplicationEventPublisher events) {
        var counties =
                new Counties(new CountyStore(JdbcClient.create(control)), databases, new Migrations(), roads, events);
        counties.bringUp();
        return counties;
    }

    @Bean
    @ServerOnly
    CountyJobs countyJobs(
            Cluster cluster,
            @Qualifier("control") HikariDataSource control,
            Counties counties,
            List<CountyJob> jobs,
            Clock clock) {
        boolean alone = cluster.server().filter(PostgresServer::owned).isPresent();
        return new CountyJobs(control, counties, jobs, alone, clock);
    }

    @Bean
    @ServerOnly
    EventReplay eventReplay(Counties counties, IncompleteEventPublications publications) {
        return new EventReplay(counties, publications);
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<CountyPathFilter> countyPath(Counties counties, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new CountyPathFilter(counties, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
