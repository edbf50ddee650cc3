create table leadership.term (
    id          uuid primary key,
    desk_id     uuid not null references territory.desk,
    path        text collate "C" not null,
    resident_id uuid not null references people.resident,
    acting      boolean not null default false,
    began_on    date not null,
    ended_on    date,
    reason      text check (length(reason) <= 300),
    basis       text check (length(basis) <= 300),
    end_reason  text check (length(end_reason) <= 300),
    recorded_at timestamptz not null,
    check (ended_on is null or ended_on >= began_on)
);
create unique index on leadership.term (desk_id) where ended_on is null;
create index on leadership.term (resident_id) where ended_on is null;
create index on leadership.term (path) where ended_on is null;
create index on leadership.term (desk_id, began_on);
comment on table leadership.term is '任期：谁在哪个岗位、从何日到何日、因何、依据什么；代理另标';
create table leadership.contact_card (
    code      text primary key check (length(code) >= 16),
    unit_id   uuid not null references territory.unit,
    household_id uuid references people.household,
    made_at   timestamptz not null,
    revoked_at timestamptz
);
create unique index on leadership.contact_card (unit_id) where household_id is null and revoked_at is null;
create unique index on leadership.contact_card (household_id) where household_id is not null and revoked_at is null;
comment on table leadership.contact_card is '三长联系卡上的二维码：认单元或门户，不认人，换了人照用';
