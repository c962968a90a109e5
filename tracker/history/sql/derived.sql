-- What the files in snapshots/ say, made from them alone. `tracker rebuild` drops these tables and makes the same rows again.

create table snapshot_files (
    file text primary key,             -- below the snapshots folder
    last_sequence integer not null,    -- the highest that its run gave to a check
    checks integer not null,           -- how many of it are in
    damages integer not null,          -- records that are not as they were written
    is_complete integer not null       -- 0 while more may come of it: its run has not ended, or it is damaged
) strict;

create table checks (
    id text primary key,               -- the UUID of its account in the file
    sequence integer not null unique,  -- the order of all checks, from 1, whatever clocks say
    article_id text not null references articles (id),
    checked_at text not null,
    outcome text not null,
    detail text not null,              -- what was met, for people
    url text not null,                 -- where the last answer came from
    version_id text references versions (id),  -- the version that was seen, null where none was
    text_id text,                      -- of the text that was read, also where it made no version
    file text not null references snapshot_files (file)
) strict;

create index checks_article on checks (article_id, sequence);
create index checks_version on checks (version_id, sequence);
create index checks_outcome on checks (outcome);

create table captures (
    id text primary key,               -- the UUID of its record in the file
    check_id text not null references checks (id),
    hop integer not null,              -- 0 for the address asked for, then each redirect
    url text not null,
    captured_at text not null,
    status integer not null,
    file text not null references snapshot_files (file),
    offset integer not null,           -- of its record, in bytes
    payload_digest text not null,      -- SHA-256 of the body as the wire had it
    refers_to text,                    -- the capture that holds the body, null when it is here
    etag text not null,
    last_modified text not null
) strict;

create index captures_check on captures (check_id, hop);
create index captures_payload on captures (payload_digest);

create table versions (
    id text primary key,               -- from the article and its text: 32 hex digits
    article_id text not null references articles (id),
    number integer not null,           -- in the order of first sight, from 1
    headline text not null,
    byline text not null,
    language text not null,
    published text not null,           -- as the publisher states it
    modified text not null,            -- as the publisher states it
    kind text not null,
    sentences integer not null,
    charset text not null,             -- what the bytes were decoded with, and who said so
    reader text not null,              -- what read the page
    text_id text not null,
    first_seen_at text not null,
    first_check_id text not null references checks (id) deferrable initially deferred,
    unique (article_id, number),
    unique (article_id, text_id)
) strict;

create table sentences (
    id text primary key,               -- from the text: 32 hex digits
    text text not null
) strict;

create table version_sentences (
    version_id text not null references versions (id),
    position integer not null,         -- in the article, from 0
    sentence_id text not null references sentences (id),
    paragraph integer not null,        -- in the article, from 0
    offset integer not null,           -- of the sentence in its paragraph, in characters
    role text not null,
    primary key (version_id, position)
) strict, without rowid;

create index version_sentences_sentence on version_sentences (sentence_id);

create table transitions (
    check_id text primary key references checks (id),  -- the check that first saw the new version
    article_id text not null references articles (id),
    old_version_id text not null references versions (id),
    new_version_id text not null references versions (id),
    not_before text not null,          -- the last check that saw the old version
    not_after text not null,           -- the check that saw the new one
    checks integer not null,           -- in between; none of them saw the article
    same integer not null,
    edited integer not null,
    added integer not null,
    deleted integer not null,
    moved integer not null,
    split integer not null,
    merged integer not null,
    substantive integer not null,
    stylistic integer not null,
    cosmetic integer not null,
    is_stealth integer not null,       -- 1 where one of the changes is
    is_approximate integer not null    -- 1 where a budget was met
) strict;

create index transitions_article on transitions (article_id, not_after);
create index transitions_not_after on transitions (not_after);

create table changes (
    id text primary key,               -- from the check and the fingerprint
    fingerprint text not null,         -- from kind, texts and places
    check_id text not null references transitions (check_id),
    place integer not null,            -- among the changes of one transition, heaviest first, from 0
    kind text not null,
    tier text not null,
    weight real not null,              -- 0 to 1
    similarity real not null,          -- 0 to 1
    is_stealth integer not null,       -- 1 where it reads as a correction that no notice mentions
    old_text text not null,
    new_text text not null,
    old_index integer,                 -- of its first sentence in the old text, null where it has none
    new_index integer,
    spans text not null                -- JSON: [["equal" | "delete" | "insert", text], …]
) strict;

create index changes_check on changes (check_id, place);
create index changes_fingerprint on changes (fingerprint);
-- The score of the view recent_changes, to the letter: SQLite takes the index only then.
create index changes_score on changes (
    case tier when 'substantive' then 2 when 'stylistic' then 1 else 0 end + is_stealth + weight
);

create table change_labels (
    change_id text not null references changes (id),
    position integer not null,
    name text not null,
    old text not null,                 -- the words that earned it
    new text not null,
    reason text not null,
    primary key (change_id, position)
) strict, without rowid;

create index change_labels_name on change_labels (name);

create table notices (
    check_id text not null references transitions (check_id),
    position integer not null,
    kind text not null,
    text text not null,
    explains text not null,            -- JSON: fingerprints of changes
    primary key (check_id, position)
) strict, without rowid;

create table article_urls (
    article_id text not null references articles (id),
    url text not null,                 -- another address that showed the article
    first_check_id text not null references checks (id),
    primary key (article_id, url)
) strict, without rowid;

create index article_urls_url on article_urls (url);

create table schedule (
    article_id text primary key references articles (id),
    due_at text not null
) strict, without rowid;

create index schedule_due on schedule (due_at);
