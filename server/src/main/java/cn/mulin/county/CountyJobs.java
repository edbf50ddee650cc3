package cn.mulin.county;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyJob;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs every {@link CountyJob} for every county, each at most once at a time in the whole cluster: one scheduler on the
 * control database, one task instance for each job and county. What a killed server had in hand goes on within half a
 * minute, at once where the database is this server's own; what failed is tried again soon.
 */
class CountyJobs {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int HEARTBEATS_MISSED_BY_THE_DEAD = 6;
    private static final Duration LONGEST_WAIT_AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final DataSource control;
    private final Counties counties;
    private final boolean alone;
    private final Clock clock;
    private final List<CustomTask<Void>> tasks;
    private final Scheduler scheduler;

    /** @param alone whether no other server can be at work on this control database */
    CountyJobs(DataSource control, Counties counties, List<CountyJob> jobs, boolean alone, Clock clock) {
        this.control = control;
        this.counties = counties;
        this.alone = alone;
        this.clock = clock;
        this.tasks = jobs.stream().map(CountyJobs::task).toList();
        this.scheduler = Scheduler.create(control, List.copyOf(tasks))
                .tableName("county.scheduled_task")
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED_BY_THE_DEAD)
                .threads(2)
                .build();
    }

    private static CustomTask<Void> task(CountyJob job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailureReschedule(FixedDelay.of(afterAFailure(job)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    CountyContext.run(new CountyCode(instance.getId()), job::run);
                    return new CompletionHandler.OnCompleteReschedule<Void>(FixedDelay.of(job.every()));
                });
    }

    private static Duration afterAFailure(CountyJob job) {
        return job.every().compareTo(LONGEST_WAIT_AFTER_A_FAILURE) < 0 ? job.every() : LONGEST_WAIT_AFTER_A_FAILURE;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (alone) {
            takeUpWhatTheDeadHeld();
        }
        counties.all().forEach(county -> schedule(county.code()));
        scheduler.start();
    }

    @EventListener
    void on(CountyAdded added) {
        schedule(added.county());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        scheduler.stop();
    }

    private void takeUpWhatTheDeadHeld() {
        JdbcClient.create(control).sql("""
                        update county.scheduled_task
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked
                        """).update();
    }

    private void schedule(CountyCode county) {
        tasks.forEach(task -> scheduler.scheduleIfNotExists(task.instance(county.value()), clock.instant()));
    }
}
