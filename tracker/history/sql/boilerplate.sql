-- What was learned of each host from all its articles, and what people revoked of it. A rebuild keeps these tables: it
-- must read with what the runs read with, or it would give other rows, and no file knows what a person revoked.

create table boilerplate (
    id text primary key,               -- from the host and the folded text: 32 hex digits
    host text not null,
    text text not null,                -- as it was seen first
    kind text not null,                -- headline, summary, comes-and-goes, at-once, stands
    reason text not null,              -- what is said where it is left out
    articles integer not null,         -- in which it stood when it was learned; 0 where it is foreseen
    came integer not null,             -- of them: in how many it came while nothing of their own changed
    went integer not null,             -- and from how many it went so
    first_article_id text not null references articles (id),
    first_seen_at text not null,
    source_article_id text references articles (id),  -- whose headline or first paragraph it is, null where of none
    kin text not null,                 -- JSON: folded sentences of that article; beside one, the text is a copy and stays
    learned_at text not null,
    revoked_at text                    -- null where it is in force
) strict;

create index boilerplate_host on boilerplate (host);

create table boilerplate_sets (
    host text not null,
    number integer not null,           -- of the host's set, from 1: each that differs from the one before has a number
    made_at text not null,
    change text not null,              -- what made it another: "12 learned, 0 foreseen", "1 revoked", "1 restored"
    mark text not null,                -- a digest of what may change a reading: a part of the reader's name; may be ""
    primary key (host, number)
) strict, without rowid;
