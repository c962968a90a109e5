-- What people read. The command line and the pages read these too.

create view article_overview as
select
    articles.id as article_id,
    articles.outlet,
    coalesce(latest.headline, '') as headline,
    articles.url,
    articles.added_at,
    (select count(*) from versions where versions.article_id = articles.id) as versions,
    (select count(*) from transitions where transitions.article_id = articles.id) as transitions,
    last_check.checked_at as last_checked_at,
    last_check.outcome as last_outcome,
    last_seen.checked_at as last_seen_at,
    schedule.due_at
from articles
left join checks as last_check on last_check.sequence = (
    select max(sequence) from checks where checks.article_id = articles.id
)
left join checks as last_seen on last_seen.sequence = (
    select max(sequence) from checks where checks.article_id = articles.id and checks.version_id is not null
)
left join versions as latest on latest.id = last_seen.version_id
left join schedule on schedule.article_id = articles.id;

create view article_timeline as
select
    checks.checked_at,
    checks.outcome,
    versions.headline,
    versions.number as version,
    old.number as version_before,
    transitions.substantive,
    transitions.stylistic,
    transitions.cosmetic,
    transitions.is_stealth,
    transitions.not_before,
    transitions.not_after,
    transitions.checks as checks_between,
    checks.detail,
    articles.outlet,
    articles.url,
    checks.sequence,
    checks.id as check_id,
    articles.id as article_id
from checks
join articles on articles.id = checks.article_id
left join versions on versions.id = checks.version_id
left join transitions on transitions.check_id = checks.id
left join versions as old on old.id = transitions.old_version_id;

create view recent_changes as
select
    transitions.not_before,
    transitions.not_after,
    articles.outlet,
    new.headline,
    changes.kind,
    changes.tier,
    (
        select group_concat(name, ', ')
        from (select distinct name from change_labels where change_labels.change_id = changes.id order by position)
    ) as labels,
    coalesce((
        select group_concat(
            case json_extract(span.value, '$[0]')
                when 'delete' then '[-' || json_extract(span.value, '$[1]') || '-]'
                when 'insert' then '{+' || json_extract(span.value, '$[1]') || '+}'
                else json_extract(span.value, '$[1]')
            end,
            ''
        )
        from json_each(changes.spans) as span
    ), '') as word_diff,
    changes.is_stealth,
    case changes.tier when 'substantive' then 2 when 'stylistic' then 1 else 0 end
        + changes.is_stealth + changes.weight as score,
    changes.weight,
    changes.old_text,
    changes.new_text,
    transitions.checks as checks_between,
    old.number as version_before,
    new.number as version,
    articles.url,
    articles.id as article_id,
    changes.id as change_id
from changes
join transitions on transitions.check_id = changes.check_id
join articles on articles.id = transitions.article_id
join versions as old on old.id = transitions.old_version_id
join versions as new on new.id = transitions.new_version_id;

create view change_detail as
select
    recent_changes.change_id,
    change_labels.name as label,
    change_labels.old as label_old,
    change_labels.new as label_new,
    change_labels.reason,
    recent_changes.kind,
    recent_changes.tier,
    recent_changes.score,
    recent_changes.weight,
    changes.similarity,
    recent_changes.is_stealth,
    recent_changes.word_diff,
    recent_changes.old_text,
    recent_changes.new_text,
    changes.old_index,
    changes.new_index,
    recent_changes.not_before,
    recent_changes.not_after,
    recent_changes.version_before,
    recent_changes.version,
    recent_changes.headline,
    recent_changes.url,
    recent_changes.article_id,
    changes.fingerprint
from recent_changes
join changes on changes.id = recent_changes.change_id
left join change_labels on change_labels.change_id = recent_changes.change_id;

create view stealth_edits as
select
    not_before,
    not_after,
    outlet,
    headline,
    labels,
    word_diff,
    weight,
    url,
    version_before,
    version,
    article_id,
    change_id
from recent_changes
where is_stealth = 1;

create view sentence_biography as
with lives as (
    select
        versions.article_id,
        version_sentences.sentence_id,
        min(versions.number) as first_version,
        max(versions.number) as last_version,
        count(distinct versions.number) as versions
    from version_sentences
    join versions on versions.id = version_sentences.version_id
    group by versions.article_id, version_sentences.sentence_id
)
select
    lives.article_id,
    sentences.text,
    lives.first_version,
    lives.last_version,
    lives.versions,
    first.first_seen_at,
    (
        select max(checks.checked_at)
        from versions
        join version_sentences
            on version_sentences.version_id = versions.id and version_sentences.sentence_id = lives.sentence_id
        join checks on checks.version_id = versions.id
        where versions.article_id = lives.article_id
    ) as last_seen_at,
    exists (
        select 1
        from version_sentences
        where version_sentences.sentence_id = lives.sentence_id
            and version_sentences.version_id = (
                select checks.version_id
                from checks
                where checks.article_id = lives.article_id and checks.version_id is not null
                order by checks.sequence desc
                limit 1
            )
    ) as is_present,
    lives.sentence_id
from lives
join sentences on sentences.id = lives.sentence_id
join versions as first on first.article_id = lives.article_id and first.number = lives.first_version;

create view outlet_summary as
select
    articles.outlet,
    count(*) as articles,
    sum((select count(*) from versions where versions.article_id = articles.id)) as versions,
    sum(exists (select 1 from transitions where transitions.article_id = articles.id)) as articles_changed,
    sum((select coalesce(sum(substantive), 0) from transitions where transitions.article_id = articles.id)) as substantive,
    sum((select coalesce(sum(stylistic), 0) from transitions where transitions.article_id = articles.id)) as stylistic,
    sum((select coalesce(sum(cosmetic), 0) from transitions where transitions.article_id = articles.id)) as cosmetic,
    sum((
        select count(*)
        from notices
        join transitions on transitions.check_id = notices.check_id
        where transitions.article_id = articles.id
    )) as notices,
    sum((select coalesce(sum(is_stealth), 0) from transitions where transitions.article_id = articles.id)) as stealth
from articles
group by articles.outlet;

create view check_health as
select
    articles.outlet,
    checks.outcome,
    count(*) as checks,
    count(distinct checks.article_id) as articles,
    min(checks.checked_at) as first_at,
    max(checks.checked_at) as last_at
from checks
join articles on articles.id = checks.article_id
group by articles.outlet, checks.outcome;
