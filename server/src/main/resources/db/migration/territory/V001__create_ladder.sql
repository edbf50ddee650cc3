create table territory.ladder (
    id   uuid primary key,
    code text not null unique,
    name text not null
);
comment on table territory.ladder is '阶梯模板：片—组—邻、网格—楼栋—单元等，二至五级';
create table territory.rung (
    ladder_id  uuid not null references territory.ladder,
    height     smallint not null check (height between 1 and 5),
    name       text not null,
    post_title text not null,
    staffed    boolean not null,
    size_min   int,
    size_max   int,
    primary key (ladder_id, height)
);
comment on table territory.rung is '层级：自下而上 1 起；名称、岗位称呼、志愿或专职、规模参考';
comment on column territory.rung.size_min is '规模参考下限（最低一级为户数，其余为下一级单元数）；只提示不阻拦';
