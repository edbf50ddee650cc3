create table leadership.contact_card (
    code         text collate "C" primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{16,32}$'),
    unit_id      uuid not null references territory.unit,
    household_id uuid references people.household,
    path         text collate "C" not null check (path like '%/'),
    made_at      timestamptz not null,
    made_by      uuid not null,
    revoked_at   timestamptz,
    revoked_by   uuid,
    revoke_reason text check (length(revoke_reason) <= 300),
    check ((revoked_at is null) = (revoked_by is null))
);
create unique index on leadership.contact_card (unit_id) where household_id is null and revoked_at is null;
create unique index on leadership.contact_card (household_id) where household_id is not null and revoked_at is null;
create index on leadership.contact_card (path);
comment on table leadership.contact_card is '三长联系卡上的二维码：认单元或门户，不认人，换了人照用；丢了或贴错了作废重做';
comment on column leadership.contact_card.code is '至少 80 个随机位，Crockford 三十二进制';
comment on column leadership.contact_card.household_id is '贴在哪一户门上；空为单元的卡（公示牌、楼道）';
