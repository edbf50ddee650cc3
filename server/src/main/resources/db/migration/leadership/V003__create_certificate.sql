create table leadership.certificate (
    id          uuid primary key,
    number      text collate "C" not null unique check (number ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6}$'),
    code        text collate "C" not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16,32}$'),
    term_id     uuid not null references leadership.term,
    valid_from  date not null,
    valid_to    date not null,
    issued_at   timestamptz not null,
    issued_by   uuid not null,
    printed     int not null default 0,
    revoked_at  timestamptz,
    revoked_by  uuid,
    revoke_reason text check (length(revoke_reason) <= 300),
    check (valid_to > valid_from),
    check ((revoked_at is null) = (revoked_by is null))
);
create unique index on leadership.certificate (term_id) where revoked_at is null;
comment on table leadership.certificate is '三长代表证：编号、持证人（经任期）、有效期；可核验、可作废';
comment on column leadership.certificate.number is '县代码－年份－流水号';
comment on column leadership.certificate.code is '核验码，至少 80 个随机位';
comment on column leadership.certificate.printed is '印过几次';
create table leadership.certificate_year (
    year smallint primary key check (year between 2000 and 2999),
    last int not null
);
comment on table leadership.certificate_year is '每年发到第几号';
