create table county.county (
    code              text primary key check (code ~ '^[1-9][0-9]{5}$'),
    name              text not null,
    state             text not null check (state in ('SETTING_UP', 'OPEN', 'CLOSED')),
    demo              boolean not null default false,
    filing_number     text,
    supervision_phone text,
    public_url        text,
    schema_stamp      text not null,
    created_at        timestamptz not null default now()
);
comment on table county.county is '本安装所辖的县（市、区）；每县一个数据库 mulin_<代码>';
comment on column county.county.demo is '演示县：其中的人都是虚构的，每一页都有标记';
comment on column county.county.schema_stamp is '该县数据库已升级到的版本印记';
