create table territory.ladder (
    id         uuid primary key,
    code       text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name       text not null check (length(name) between 1 and 40),
    shipped    boolean not null default false,
    retired_on date
);
comment on table territory.ladder is '阶梯模板：片—组—邻、网格—楼栋—单元等，二至五级';
comment on column territory.ladder.shipped is '随产品带来的模板，各县可改名称与规模';
create table territory.rung (
    ladder_id  uuid not null references territory.ladder,
    height     smallint not null check (height between 1 and 5),
    name       text not null check (length(name) between 1 and 12),
    post_title text not null check (length(post_title) between 1 and 20),
    naming     text not null check (naming like '%{n}%' and length(naming) <= 20),
    staffed    boolean not null,
    size_min   int check (size_min >= 0),
    size_max   int check (size_max >= size_min),
    primary key (ladder_id, height)
);
comment on table territory.rung is '层级：自下而上 1 起；名称、岗位称呼、志愿或专职、规模参考';
comment on column territory.rung.naming is '批量划分时的默认叫法，{n} 为序号：第{n}片、{n}组';
comment on column territory.rung.size_min is '规模参考下限（最低一级为户数，其余为下一级单元数）；只提示不阻拦';
insert into territory.ladder (id, code, name, shipped) values
    ('00000000-0000-7000-8000-000000000003', 'pian-zu-lin', '片—组—邻', true),
    ('00000000-0000-7000-8000-000000000004', 'grid-building-entrance', '网格—楼栋—单元', true);
insert into territory.rung (ladder_id, height, name, post_title, naming, staffed, size_min, size_max) values
    ('00000000-0000-7000-8000-000000000003', 3, '片', '片长', '第{n}片', false, 2, 10),
    ('00000000-0000-7000-8000-000000000003', 2, '组', '组长', '{n}组', false, 1, 8),
    ('00000000-0000-7000-8000-000000000003', 1, '邻', '邻长', '{n}邻', false, 5, 15),
    ('00000000-0000-7000-8000-000000000004', 3, '网格', '网格长', '第{n}网格', true, 4, 20),
    ('00000000-0000-7000-8000-000000000004', 2, '楼栋', '楼栋长', '{n}栋', false, 1, 8),
    ('00000000-0000-7000-8000-000000000004', 1, '单元', '单元长', '{n}单元', false, 5, 40);
