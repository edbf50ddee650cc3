create table kernel.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index on kernel.event_publication using hash (serialized_event);
create index on kernel.event_publication (completion_date);
comment on table kernel.event_publication is '事务提交后待送达的事件；送达即删';
