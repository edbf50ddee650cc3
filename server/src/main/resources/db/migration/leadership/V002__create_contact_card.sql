create table leadership.contact_card (
    code          text collate "C" primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{16,32}$'),
    unit_id       uuid references territory.unit,
    household_id  uuid references people.household,
    inherited     boolean not null default false,
    made_at       timestamptz not null,
    made_by       uuid not null,
    revoked_at    timestamptz,
    revoked_by    uuid,
    revoke_reason text check (length(revoke_reason) <= 300),
    check ((unit_id is null) <> (household_id is null)),
    check ((revoked_at is null) = (revoked_by is null))
);
create unique index on leadership.contact_card (unit_id) where revoked_at is null and not inherited;
create unique index on leadership.contact_card (household_id) where revoked_at is null;
create index on leadership.contact_card (unit_id) where inherited;
comment on table leadership.contact_card is '三长联系卡上的二维码：认单元或门户，不认人，换了人照用；丢了或贴错了作废重做';
comment on column leadership.contact_card.code is '80 个随机位，Crockford 三十二进制';
comment on column leadership.contact_card.household_id is '贴在哪一户门上；为空则是单元的卡（公示牌、楼道）';
comment on column leadership.contact_card.inherited is '原属已并入的单元，墙上的旧卡照用';
