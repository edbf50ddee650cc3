create table audit.cut (
    place  bigint primary key,
    seal   bytea not null,
    cut_at timestamptz not null
);
comment on table audit.cut is '到期清理处：清理到链上哪一位、那一位的封值；核验从这里接着走';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    if old.place is null and new.place is not null
        and (to_jsonb(new) - 'place' - 'seal') = (to_jsonb(old) - 'place' - 'seal') then
        return new;
    end if;
    raise exception 'an audit entry is never changed';
end $$;
create trigger refuse_change before update on audit.entry for each row execute function audit.refuse_change();

-- 网络安全法 21：日志留存不少于六个月
create function audit.refuse_removal() returns trigger language plpgsql as $$
begin
    if old.place is null or old.at > now() - interval '180 days'
        or not exists (select 1 from audit.cut where place >= old.place) then
        raise exception 'an audit entry is kept for 180 days at least, and until it is cut by retention';
    end if;
    return old;
end $$;
create trigger refuse_removal before delete on audit.entry for each row execute function audit.refuse_removal();

create function audit.refuse_all() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is never emptied';
end $$;
create trigger refuse_truncation before truncate on audit.entry for each statement execute function audit.refuse_all();
create trigger refuse_truncation before truncate on audit.cut for each statement execute function audit.refuse_all();
create trigger refuse_change before update or delete on audit.cut for each row execute function audit.refuse_all();
