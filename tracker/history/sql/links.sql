-- Where the links of versions lead. Derived, as the tables of derived.sql are.

create table version_links (
    version_id text not null references versions (id),
    position integer not null,         -- among the links of the article, from 0
    paragraph integer not null,        -- in the article, from 0
    offset integer not null,           -- of its words in their paragraph, in characters
    words text not null,               -- that are the link
    target text not null,              -- where they lead, without what changes at each look
    primary key (version_id, position)
) strict, without rowid;

create index version_links_target on version_links (target);
