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

/**
 * Runs every {@link CountyJob} for every county, each at most once at a time in the whole cluster: one scheduler on the
 * control database, one task instance for each job and county.
 */
class CountyJobs {

    private final Counties counties;
    private final Clock clock;
    private final List<CustomTask<Void>> tasks;
    private final Scheduler scheduler;

    CountyJobs(DataSource control, Counties counties, List<CountyJob> jobs, Clock clock) {
        this.counties = counties;
        this.clock = clock;
        this.tasks = jobs.stream().map(CountyJobs::task).toList();
        this.scheduler = Scheduler.create(control, List.copyOf(tasks))
                .tableName("county.scheduled_task")
                .pollingInterval(Duration.ofSeconds(1))
                .threads(2)
                .build();
    }

    private static CustomTask<Void> task(CountyJob job) {
        return Tasks.custom(job.name(), Void.class).execute((instance, context) -> {
            CountyContext.run(new CountyCode(instance.getId()), job::run);
            return new CompletionHandler.OnCompleteReschedule<Void>(FixedDelay.of(job.every()));
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
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

    private void schedule(CountyCode county) {
        tasks.forEach(task -> scheduler.scheduleIfNotExists(task.instance(county.value()), clock.instant()));
    }
}
