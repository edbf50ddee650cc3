create table people.label (
    id           uuid primary key,
    resident_id  uuid not null references people.resident,
    path         text collate "C" not null,
    kind         text not null,
    detail       bytea,
    hint         text check (length(hint) <= 120),
    source       text not null,
    confirmed_on date not null,
    ended_on     date
);
create index on people.label (resident_id) where ended_on is null;
create index on people.label (path) where ended_on is null;
comment on table people.label is '密封标签：低保、残疾、独居、重病等；邻长只见 hint';
comment on column people.label.kind is '密封标签种类的代码，密封存放之外不出现';
comment on column people.label.hint is '给邻长看的一句：需要多留心、怎么帮';
create table people.consent (
    id          uuid primary key,
    resident_id uuid not null references people.resident,
    purpose     text not null,
    given_at    timestamptz not null,
    withdrawn_at timestamptz,
    how         text not null,
    proof       uuid references attachment.file
);
create index on people.consent (resident_id, purpose);
comment on table people.consent is '同意：为何用、何时给、怎样给的、何时收回（个人信息保护法 13、14、15）';
