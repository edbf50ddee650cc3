create table calendar.special_day (
    id           uuid primary key,
    day          date not null,
    rest         boolean not null,
    name         text not null check (length(name) <= 40),
    source       text not null check (length(source) <= 200),
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz
);
create unique index on calendar.special_day (day) where withdrawn_at is null;
comment on table calendar.special_day is '本县对国家放假安排的补充：放假或上班；改动是作废旧条、另记新条';
comment on column calendar.special_day.source is '依据：哪个文件';
comment on column calendar.special_day.withdrawn_at is '作废时刻；空为有效';
create table calendar.announced_year (
    year        int primary key check (year between 2000 and 2100),
    source      text not null check (length(source) <= 200),
    recorded_at timestamptz not null
);
comment on table calendar.announced_year is '已录入国家放假安排的年份（程序自带的年份之外），其各日记在 special_day';
create table calendar.working_hours (
    valid_from date not null,
    weekday    smallint not null check (weekday between 1 and 7),
    starts     time not null,
    ends       time not null,
    primary key (valid_from, weekday, starts),
    check (starts < ends)
);
comment on table calendar.working_hours is '工作时间：自某日起，一周各日的时段';
comment on column calendar.working_hours.weekday is '1 周一 … 7 周日；周六、周日的时段只在该日上班时用';
