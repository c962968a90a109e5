-- Who read the texts, and how to find a check's evidence again. Derived, as the tables of derived.sql are.

-- of its first record in the file, in bytes; null where a tracker from before this column kept it
alter table checks add column offset integer;

create table article_readers (
    article_id text primary key references articles (id),
    reader text not null,              -- the one that read the answers of all its checks, '' where several did
    is_stale integer not null,         -- 1 where they are to be read again, whoever did
    tried text not null                -- the reader that could not get at the evidence again, '' where none failed
) strict, without rowid;

insert into article_readers (article_id, reader, is_stale, tried)
select
    checks.article_id,
    coalesce((
        select case when min(reader) = max(reader) then min(reader) end
        from versions
        where versions.article_id = checks.article_id
    ), ''),
    0,
    ''
from checks
group by checks.article_id;

-- What refers to a row is looked for when an article's rows are cleared.
create index versions_first_check on versions (first_check_id);
create index transitions_old_version on transitions (old_version_id);
create index transitions_new_version on transitions (new_version_id);
create index article_urls_first_check on article_urls (first_check_id);
