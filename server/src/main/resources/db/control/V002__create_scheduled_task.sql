create table county.scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on county.scheduled_task (execution_time);
create index on county.scheduled_task (last_heartbeat);
comment on table county.scheduled_task is '各县定时任务；全集群每县每任务只运行一份';
