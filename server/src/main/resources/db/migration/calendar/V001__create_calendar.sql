create table calendar.special_day (
    day    date primary key,
    rest   boolean not null,
    name   text not null,
    source text not null
);
comment on table calendar.special_day is '本县对国家放假安排的补充：放假或上班';
create table calendar.working_hours (
    valid_from date primary key,
    spans      jsonb not null
);
comment on table calendar.working_hours is '工作时间，自某日起；每周各日的时段';
